import type { ProseIn } from './messages.ts'

export const idProse = {
  guide: {
    title: 'Apa itu Telegram Stars (Bintang)?',
    description:
      'Apa itu Telegram Stars (Bintang Telegram), apa gunanya, apa bedanya dengan Telegram Premium, dan bagaimana membelinya dengan aman.',
    lead: 'Bintang adalah mata uang di dalam Telegram. Orang memakainya untuk membayar hal-hal digital dan mendukung para pembuatnya.',
    sections: [
      {
        heading: 'Apa gunanya?',
        points: [
          'Fitur berbayar dan barang digital di bot dan aplikasi mini.',
          'Dukungan untuk kreator yang karyanya Anda sukai.',
          'Hadiah: Bintang dapat dikirim ke siapa pun yang punya @username.',
        ],
      },
      {
        heading: 'Apakah Bintang sama dengan Telegram Premium?',
        paragraphs: [
          'Tidak. Premium meningkatkan akun itu sendiri. Bintang adalah saldo yang dapat dipakai kapan saja dan sebanyak yang diinginkan. Memiliki yang satu tidak berarti mendapat yang lain.',
        ],
      },
      {
        heading: 'Bagaimana cara membelinya di sini?',
        steps: [
          'Pilih jumlahnya dan ketik @username Telegram penerimanya.',
          'Periksa akun yang kami temukan, jumlah, dan harga akhirnya.',
          'Bayar dengan kartu di halaman Stripe.',
          'Pantau halaman pesanan sampai Bintang tiba. Jika tidak dapat dikirim, seluruh dana Anda kembali.',
        ],
      },
      {
        heading: 'Bagaimana Bintang diterima?',
        paragraphs: [
          'Sebagai hadiah resmi Telegram. Penerima tidak perlu melakukan apa pun: tidak ada tautan yang harus dibuka, kode yang harus diketik, atau hal yang harus dikonfirmasi.',
        ],
      },
      {
        heading: 'Apa yang perlu diperiksa sebelum membayar?',
        points: [
          '@username sudah benar, begitu pula nama dan foto yang ditemukan.',
          'Jumlah Bintang sesuai keinginan Anda.',
          'Harga akhirnya cocok bagi Anda. Sebesar itulah kartu Anda ditagih, tanpa tambahan apa pun.',
          'Tidak ada yang meminta Anda login ke Telegram. Toko yang menginginkan kata sandi atau kode login mengincar akun Anda.',
        ],
      },
    ],
  },
  safety: {
    title: 'Membeli dengan aman',
    description:
      'Apa yang tidak pernah diminta {shop}, cara mengenali halaman kami, dan apa yang harus dilakukan jika Anda tertipu.',
    lead: 'Yang perlu kami ketahui hanya @username. Siapa pun yang meminta lebih bukanlah kami.',
    sections: [
      {
        heading: 'Yang tidak pernah kami minta',
        points: [
          'Kata sandi Telegram, kode login, atau kata sandi verifikasi dua langkah.',
          'Nomor kartu Anda, selain di halaman Stripe sendiri.',
          'Transfer ke seseorang, dompet digital, atau toko lain.',
          'Akses jarak jauh ke layar Anda, atau pemasangan aplikasi.',
        ],
      },
      {
        heading: 'Cara memastikan bahwa ini kami',
        points: [
          'Alamat di peramban adalah alamat toko ini, dan alamat Stripe saat Anda membayar.',
          'Harga di halaman kami sama dengan harga di Stripe.',
          'Kami tidak menghubungi Anda lebih dulu di Telegram.',
        ],
      },
      {
        heading: 'Jika Anda telanjur memberikan kode',
        steps: [
          'Di Telegram, buka Pengaturan → Perangkat dan akhiri semua sesi yang bukan milik Anda.',
          'Aktifkan verifikasi dua langkah di Pengaturan → Privasi dan Keamanan.',
          'Jika data kartu juga bocor, hubungi bank Anda.',
        ],
      },
    ],
  },
  delivery: {
    title: 'Waktu pengiriman',
    description: 'Kapan Telegram Stars (Bintang) dari {shop} tiba, dan apa yang terjadi jika lebih lama.',
    lead: 'Pengiriman dimulai otomatis segera setelah Stripe mengonfirmasi pembayaran Anda.',
    sections: [
      {
        heading: 'Berapa lama',
        paragraphs: [
          'Hadiah dipesan dalam hitungan detik setelah pembayaran dan umumnya tiba dalam hitungan menit. Halaman pesanan menunjukkan setiap langkah beserta waktunya.',
        ],
      },
      {
        heading: 'Jika lebih lama',
        paragraphs: [
          'Pada saat sibuk, atau ketika layanan pengiriman terganggu, pesanan menunggu dan dicoba lagi. Anda tidak perlu melakukan apa pun, dan tidak ada yang dikirim dua kali. Jika Bintang belum terkirim dalam {hours} setelah pembayaran, seluruh dana dikembalikan secara otomatis.',
        ],
      },
      {
        heading: 'Jika pembayarannya sendiri lama',
        paragraphs: [
          'Beberapa cara pembayaran dikonfirmasi belakangan. Pesanan menunggu uangnya dan berlanjut begitu uang masuk.',
        ],
      },
      {
        heading: 'Di mana Bintang terlihat',
        paragraphs: [
          'Di Telegram penerima, sebagai pesan tentang hadiah dan pada saldo di Pengaturan → Bintang Saya (My Stars).',
        ],
      },
    ],
  },
  refunds: {
    title: 'Pengembalian dana',
    description: 'Kapan dan bagaimana {shop} mengembalikan uang Anda.',
    lead: 'Yang dibayar dikirim satu kali atau dikembalikan penuh. Selalu salah satu, tidak pernah keduanya.',
    sections: [
      {
        heading: 'Kapan uang Anda kembali',
        points: [
          'Bintang ditolak, misalnya karena akun tidak lagi dapat menerimanya.',
          'Bintang belum terkirim dalam {hours} setelah pembayaran.',
        ],
      },
      {
        heading: 'Bagaimana prosesnya',
        paragraphs: [
          'Pengembalian dana dimulai otomatis; Anda tidak perlu memintanya. Dana selalu kembali seluruhnya ke kartu yang Anda pakai untuk membayar. Halaman pesanan menunjukkan kapan dimulai dan kapan Stripe menyelesaikannya. Bank Anda menentukan kapan dana tampil di rekening koran; ini dapat memakan waktu beberapa hari.',
        ],
      },
      {
        heading: 'Jika petugas memeriksa lebih dulu',
        paragraphs: [
          'Kadang sistem tidak dapat memastikan apakah Bintang sudah tiba. Halaman pesanan lalu menyatakan bahwa kami sedang memeriksanya. Hasilnya sama: Bintang terkirim atau seluruh dana kembali.',
        ],
      },
      {
        heading: 'Setelah pengiriman',
        paragraphs: [
          'Bintang yang terkirim menjadi milik akun yang menerimanya, dan kami tidak dapat menariknya kembali. Karena itu kami menampilkan akun, jumlah, dan harga sebelum Anda membayar.',
        ],
      },
      {
        heading: 'Pesanan yang tidak dibayar',
        paragraphs: [
          'Pesanan ditutup otomatis dan tidak dikenai biaya. Jika pembayaran ternyata masuk terlambat, pembayaran itu tetap berlaku: Bintang dikirim atau uang dikembalikan.',
        ],
      },
    ],
  },
  terms: {
    title: 'Ketentuan penjualan',
    description: 'Ketentuan penjualan Telegram Stars (Bintang) oleh {shop}.',
    lead: 'Apa yang dapat Anda harapkan dari kami, dan apa yang kami perlukan dari Anda.',
    sections: [
      {
        heading: 'Siapa penjualnya',
        paragraphs: [
          '{legalName}, {legalAddress}. Anda dapat menghubungi kami di {email}.',
          '{shop} adalah toko mandiri, bukan bagian dari Telegram.',
        ],
      },
      {
        heading: 'Apa yang Anda beli',
        paragraphs: [
          'Sejumlah Telegram Stars (Bintang), dikirim sebagai hadiah resmi Telegram ke @username yang Anda berikan. Kegunaan Bintang ditentukan oleh Telegram.',
        ],
      },
      {
        heading: 'Harga',
        paragraphs: [
          'Harga yang ditampilkan bersama jumlah adalah harga akhir, termasuk semua biaya. Halaman berikutnya menampilkannya lagi sebelum Anda membayar, dan Stripe menagih tepat sebesar itu. Jika sementara itu harga berubah, Anda diberi tahu sebelum membayar.',
        ],
      },
      {
        heading: 'Penerima yang benar',
        paragraphs: [
          'Kami mencari akunnya dan menampilkan nama serta fotonya jika tersedia bagi kami. Channel, bot, dan nama yang tidak dimiliki siapa pun ditolak sebelum ada uang yang berpindah. Jika pencarian sedang tidak dapat dilakukan, halaman menyatakannya. Apakah itu orang yang Anda maksud, hanya Anda yang tahu: Bintang yang sudah terkirim tidak dapat ditarik kembali.',
        ],
      },
      {
        heading: 'Pengiriman',
        paragraphs: [
          'Pengiriman dimulai ketika Stripe telah mengonfirmasi pembayaran Anda. Jika Bintang belum terkirim dalam {hours} setelah itu, seluruh dana dikembalikan tanpa Anda perlu memintanya. Jika sistem tidak dapat memastikan apakah Bintang sudah tiba, seorang petugas menyelesaikannya lebih dulu agar tidak ada yang dikirim dua kali.',
        ],
      },
      {
        heading: 'Persetujuan Anda dan hak pembatalan',
        paragraphs: [
          'Sebelum membayar, Anda meminta kami segera mengirim Bintang dan menyatakan memahami bahwa Anda tidak dapat lagi membatalkan pembelian setelah pengiriman dimulai. Kalimat yang Anda setujui dan waktunya ditampilkan di halaman pesanan. Hak lain yang diberikan hukum negara Anda di luar ini tetap menjadi hak Anda.',
          'Sebelum pengiriman dimulai, Anda dapat membatalkan pembelian tanpa memberi alasan dan mendapat uang kembali penuh.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Privasi',
    description: 'Apa yang disimpan {shop} tentang pembelian, dan apa yang tidak.',
    lead: 'Kami menyimpan yang diperlukan untuk pesanan. Di halaman-halaman ini tidak ada akun, cookie, atau skrip pihak ketiga.',
    sections: [
      {
        heading: 'Yang kami simpan',
        points: [
          '@username penerima Bintang, jumlah, harga, dan mata uang.',
          'Persetujuan yang Anda berikan: kalimat, bahasa, dan waktunya.',
          'Apa yang terjadi pada pesanan dan kapan, serta nomor rujukan Stripe untuk pembayaran.',
          'Alamat email yang Anda berikan di Stripe, sebagaimana diteruskan Stripe untuk tanda terima.',
          'Untuk mencegah penyalahgunaan: sidik jari kartu sebagaimana diberikan Stripe, dan hash berkunci dari jaringan Anda yang tidak dapat dipakai untuk mengetahui alamat Anda.',
          'Tautan mitra mana yang membawa Anda ke sini, jika ada.',
        ],
      },
      {
        heading: 'Yang tidak pernah kami miliki',
        points: [
          'Nomor kartu Anda: Anda mengetiknya di halaman Stripe, bukan di halaman kami.',
          'Kata sandi Telegram atau kode login Anda: di sini tidak diperlukan, dan kami tidak pernah memintanya.',
        ],
      },
      {
        heading: 'Siapa lagi yang terlibat',
        points: [
          'Stripe menerima pembayaran dan membayarkan pengembalian dana.',
          'Penyedia layanan hadiah mengetahui @username dan jumlahnya untuk mencari akun dan mengirim Bintang.',
          'Cloudflare menjalankan server tempat toko ini berjalan. Satu-satunya pengecualian dari yang tertulis di atas: jika sangat banyak pesanan datang dari satu jaringan, skrip Cloudflare di halaman sebelum pembayaran memeriksa apakah pembelinya manusia.',
          'Mitra yang tautannya membawa Anda ke sini mengetahui nomor pesanan, jumlah Bintang, harga, dan status pesanan, dan tidak tahu apa pun tentang Anda.',
        ],
      },
      {
        heading: 'Halaman pesanan Anda',
        paragraphs: [
          'Alamatnya memuat kunci rahasia. Siapa pun yang memiliki alamat lengkapnya dapat melihat pesanan, jadi bagikan dengan hati-hati.',
        ],
      },
      {
        heading: 'Berapa lama kami menyimpannya',
        paragraphs: [
          'Data pribadi dihapus otomatis {paidDays} setelah pesanan, karena kira-kira selama itu bank dapat menarik kembali pembayaran, atau {unpaidDays} setelah pesanan yang tidak dibayar ditutup. Jumlah uang, waktu, dan status tetap ada di pembukuan.',
        ],
      },
      {
        heading: 'Pertanyaan dan penghapusan',
        paragraphs: [
          'Penanggung jawab: {legalName}, {legalAddress}. Tulis ke {email} untuk mengetahui apa yang disimpan tentang Anda atau meminta penghapusannya. Data pribadi disimpan terpisah dari pembukuan, sehingga dapat dihapus sementara pembukuan tetap ada.',
        ],
      },
    ],
  },
  contact: {
    title: 'Bantuan dan kontak',
    description: 'Cara menghubungi {shop} tentang pesanan.',
    lead: 'Lihat dulu halaman pesanan Anda: di sana tertulis status pesanan, apa yang terjadi berikutnya, dan paling lambat kapan.',
    sections: [
      {
        heading: 'Sebelum menghubungi kami',
        points: [
          'Siapkan nomor pesanan. Nomor itu ada di halaman pesanan dan diawali ord_.',
          'Jika pesanan sudah dibayar tetapi tidak terkirim, dananya dikembalikan secara otomatis.',
          'Halaman pesanan hilang? Alamatnya ada di riwayat peramban Anda. Jika tidak, beri tahu kami @username dan waktu pembeliannya.',
        ],
      },
      {
        heading: 'Waspadai bantuan palsu',
        paragraphs: [
          'Kami tidak menghubungi Anda lebih dulu di Telegram, dan tidak pernah meminta kata sandi, kode login, atau data kartu. Siapa pun yang melakukannya bukanlah kami.',
        ],
      },
    ],
  },
  buy: 'Beli Telegram Stars (Bintang)',
  home: 'Halaman utama',
  write: 'Hubungi kami',
} as const satisfies ProseIn
