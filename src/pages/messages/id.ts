import type { MessagesIn } from './messages.ts'

const shape =
  'Nama pengguna terdiri dari 4 sampai 32 huruf, angka, atau garis bawah dan diawali huruf, seperti @durov.'

export const id = {
  counted: { stars: { other: '{n} Bintang Telegram' } },
  errorTitle: 'Kesalahan: {title}',
  layout: {
    skip: 'Langsung ke isi',
    about: 'Apa itu Bintang?',
    language: 'Bahasa',
    more: 'Lainnya',
    safety: 'Keamanan',
    delivery: 'Pengiriman',
    refunds: 'Pengembalian dana',
    terms: 'Ketentuan',
    privacy: 'Privasi',
    contact: 'Kontak',
    independent: '{shop} adalah toko mandiri, bukan bagian dari Telegram.',
  },
  errors: { heading: 'Ada masalah', prefix: 'Kesalahan:' },
  warning: {
    title: 'Di sini tidak ada yang meminta login Anda',
    text: 'Kami hanya perlu @namapengguna. Siapa pun yang meminta kata sandi Telegram atau kode login Anda hendak mencuri akun Anda.',
  },
  checkout: {
    title: 'Beli Bintang Telegram',
    description:
      'Telegram Stars untuk @namapengguna mana pun: bayar dengan kartu di Stripe, dikirim sebagai hadiah resmi Telegram atau dana kembali penuh. Tanpa login Telegram.',
    lead: 'Untuk Anda atau siapa pun yang punya @namapengguna, sebagai hadiah resmi Telegram.',
    amount: 'Berapa Bintang?',
    currency: 'Mata uang',
    showCurrency: 'Tampilkan harga',
    other: 'Jumlah lain',
    otherLabel: 'Jumlah Bintang',
    otherRange: '{min} sampai {max}',
    recipient: 'Siapa yang menerima Bintang?',
    recipientHint: 'Nama pengguna Telegramnya, misalnya durov, @durov, atau t.me/durov.',
    recipientIdle: 'Kami mencari akunnya sebelum Anda membayar.',
    looking: 'Mencari akun…',
    unknown: 'Saat ini kami tidak bisa mencari akun. Silakan lanjut, tetapi periksa ejaannya dengan teliti.',
    notFound: 'Tidak ada nama pengguna ini di Telegram. Periksa ejaannya.',
    ineligible: 'Ini kanal, grup, atau bot. Bintang hanya bisa dikirim kepada orang.',
    summary: 'Pesanan Anda',
    recipientFor: 'untuk {who}',
    total: 'Total',
    stars: '{n} Telegram Stars',
    allIn: 'Sudah termasuk semua biaya',
    noScript: 'Harga di samping jumlah adalah semua yang Anda bayar. Totalnya tampil di halaman berikut.',
    button: 'Lanjut',
    next: 'Anda memeriksa semuanya sekali lagi, lalu membayar di Stripe.',
    promises: {
      stripe: {
        title: 'Bayar di Stripe',
        text: 'Kartu Anda diisi di halaman Stripe sendiri. Kami tidak pernah melihat nomornya.',
      },
      refund: {
        title: 'Dikirim atau dana kembali',
        text: 'Jika Bintang tidak dapat dikirim, seluruh harga dikembalikan.',
      },
      login: { title: 'Tanpa login Telegram', text: 'Kami tidak pernah meminta kata sandi atau kode login.' },
    },
  },
  review: {
    title: 'Periksa pesanan Anda',
    lead: 'Bintang yang sudah dikirim tidak bisa ditarik kembali. Periksa empat hal ini.',
    recipient: 'Penerima Bintang',
    amount: 'Jumlah',
    price: 'Harga akhir',
    login: 'Login',
    loginText: 'Tidak perlu. Di sini tidak ada yang meminta kata sandi Telegram atau kode login.',
    change: 'Ubah',
    changeWhat: { username: 'penerima', stars: 'jumlah', currency: 'mata uang' },
    found: 'Akun ini ditemukan di Telegram. Apakah ini yang benar?',
    notLookedUp:
      'Akun tidak dapat dicari saat ini, jadi namanya tidak tampil. Pastikan setiap huruf sudah benar.',
    bot: 'Nama ini berakhiran “bot”. Bintang hanya bisa dikirim kepada orang, bukan bot.',
    exact: 'Stripe menagih tepat sebesar ini.',
    priceChanged: 'Harga berubah dari {before} menjadi {now} sejak Anda mulai.',
    stripeDown:
      'Halaman pembayaran tidak terbuka. Tidak ada yang ditagih dan pesanan Anda disimpan. Coba lagi dalam satu menit.',
    pay: 'Bayar {price}',
    atStripe: 'Anda membayar dengan kartu di halaman Stripe, lalu kembali ke sini.',
    secure: 'Jika Bintang tidak dapat dikirim, seluruh harga dikembalikan.',
    item: '{stars} untuk {who}',
  },
  consent: {
    '2026-11':
      'Kirimkan Bintang sekarang juga. Saya paham bahwa setelah dikirim, pembelian tidak dapat saya batalkan lagi.',
  },
  order: {
    title: {
      awaiting_payment: 'Menunggu pembayaran Anda',
      paid: 'Terbayar. Bintang Anda berikutnya',
      delivering: 'Bintang Anda dalam perjalanan',
      delivered: 'Terkirim',
      refunding: 'Uang Anda sedang dikembalikan',
      refunded: 'Dikembalikan sepenuhnya',
      expired: 'Pesanan ini tidak dibayar',
      review: 'Kami sedang menangani pesanan ini',
    },
    text: {
      awaiting_payment:
        'Belum ada yang ditagih. Bintang dikirim begitu Stripe memberi tahu bahwa Anda sudah membayar.',
      paid: 'Stripe telah mengonfirmasi pembayaran Anda. Kami akan segera mengirim Bintang ke {who}.',
      delivering: 'Hadiah untuk {who} sudah dipesan. Kami menunggu kabar bahwa hadiah itu tiba.',
      delivered:
        'Bintang ada di akun Telegram {who}, sebagai hadiah resmi. Tidak perlu melakukan apa-apa lagi.',
      refunding:
        'Bintang tidak dapat dikirim ke {who}. Seluruh harga sedang dikembalikan ke kartu yang Anda pakai.',
      refunded:
        'Seluruh harga telah dikembalikan ke kartu yang Anda pakai. Bank Anda yang menentukan kapan tampil di tagihan; bisa beberapa hari.',
      expired:
        'Tidak ada pembayaran yang masuk, jadi pesanan ditutup. Jika ternyata masuk juga, halaman ini akan memberi tahu dan Bintang dikirim.',
      review:
        'Daripada menebak, kami berhenti di sini dan seseorang menyelesaikan pesanan ini. Tidak ada yang dikirim dua kali dan uang Anda tidak hilang: akhirnya Bintang tiba atau seluruh harga kembali.',
    },
    confirming:
      'Stripe belum mengabarkan bahwa pembayaran Anda masuk. Beberapa cara bayar perlu waktu. Bintang dikirim begitu masuk.',
    otherwise:
      'Jika belum tiba sebelum {when}, seluruh harga kembali dengan sendirinya. Anda tidak perlu berbuat apa-apa.',
    moves: 'Halaman ini berlanjut sendiri.',
    reload: 'Halaman ini memuat ulang sendiri.',
    offline: 'Anda tampaknya luring. Kami lanjutkan begitu Anda kembali; pesanan Anda tidak terpengaruh.',
    steps: 'Sampai di mana',
    step: {
      awaiting_payment: 'Pesanan dibuat',
      paid: 'Pembayaran diterima',
      delivering: 'Pengiriman dimulai',
      delivered: 'Bintang terkirim',
      refunding: 'Pengembalian dimulai',
      refunded: 'Uang dikembalikan',
      expired: 'Ditutup tanpa pembayaran',
      review: 'Diserahkan kepada petugas',
    },
    ahead: {
      paid: 'Pembayaran',
      delivering: 'Mulai pengiriman',
      delivered: 'Pengiriman Bintang',
      refunded: 'Pengembalian uang',
      settled: 'Terkirim atau kembali penuh',
    },
    continue: 'Lanjut ke pembayaran',
    again: 'Beli Bintang lagi',
    restart: 'Pesan lagi',
    print: 'Cetak tanda terima',
    receipt: 'Tanda terima',
    receiptUnpaid: 'Pesanan Anda',
    number: 'Nomor pesanan',
    recipient: 'Penerima',
    amount: 'Jumlah',
    placed: 'Dibuat',
    price: { unpaid: 'Harga', paid: 'Dibayar', refunded: 'Dibayar dan dikembalikan' },
    consent: 'Anda menyetujui',
    help: 'Bantuan untuk pesanan ini',
    helpText: 'Tulis kepada kami dan sebutkan nomor pesanan:',
    link: 'Tautan ke pesanan ini',
    keep: 'Simpanlah: inilah jalan kembali ke pesanan Anda. Siapa pun yang memilikinya dapat melihat pesanan.',
  },
  frame: {
    close: 'Tutup',
    soldBy: 'Dijual oleh {shop}',
    newTab: '(terbuka di tab baru)',
    toShop: 'Ke toko',
    refused: {
      title: 'Halaman ini tidak dapat menampilkan toko',
      text: 'Telegram Stars dapat dibeli di halaman toko itu sendiri. Periksa alamatnya sebelum membayar.',
    },
    unknownOrder: {
      title: 'Pesanan ini tidak dapat ditampilkan di sini',
      text: 'Halaman pesanan Anda menunjukkan sampai di mana. Tautannya Anda dapat setelah membayar.',
    },
    status: {
      awaiting_payment: 'Bintang dikirim begitu Stripe memberi tahu bahwa Anda sudah membayar.',
      paid: 'Stripe telah mengonfirmasi pembayaran Anda. Bintang segera dikirim.',
      delivering: 'Hadiah sudah dipesan. Kami menunggu kabar bahwa hadiah itu tiba.',
      delivered: 'Bintang ada di akun Telegram, sebagai hadiah resmi.',
      refunding: 'Bintang tidak dapat dikirim. Seluruh harga sedang dikembalikan ke kartu yang Anda pakai.',
      refunded: 'Seluruh harga telah dikembalikan ke kartu yang Anda pakai.',
      expired: 'Tidak ada pembayaran yang masuk, jadi pesanan ditutup.',
      review: 'Seseorang menyelesaikan pesanan ini: Bintang tiba atau seluruh harga kembali.',
    },
    order: 'Pesanan',
    done: 'Selesai',
    more: 'Beli Bintang lagi',
    offline: 'Anda tampaknya luring. Pesanan Anda tidak terpengaruh.',
    backTo: 'Kembali ke {partner}',
  },
  errorPage: {
    home: 'Ke halaman awal',
    request: 'Jika menulis kepada kami, sebutkan nomor ini:',
    notFoundTitle: 'Halaman tidak ditemukan',
    notFoundText:
      'Tidak ada apa-apa di alamat ini. Jika Anda mengetiknya, periksa ejaannya; jika mengikuti tautan pesanan, pastikan tautannya utuh.',
    oursTitle: 'Ada yang salah di pihak kami',
    oursText:
      'Pesanan Anda, jika ada, aman: tidak ada yang ditagih dua kali. Muat ulang halaman dalam satu menit.',
    refusedTitle: 'Permintaan tidak terbaca',
    refusedText:
      'Halaman dipanggil dengan cara yang tidak dikenalnya. Kembali ke halaman awal dan coba lagi.',
  },
  complaints: {
    username: {
      username_missing: 'Ketik @namapengguna Telegram yang akan menerima Bintang.',
      username_too_long: `Terlalu panjang untuk nama pengguna. ${shape}`,
      username_too_short: `Terlalu pendek untuk nama pengguna. ${shape}`,
      username_is_invite_link:
        'Ini tautan undangan ke grup atau kanal. Ketik @namapengguna orang yang akan menerima Bintang.',
      username_is_private_link:
        'Ini tautan ke obrolan pribadi. Ketik @namapengguna orang yang akan menerima Bintang.',
      username_is_other_link:
        'Tautan itu tidak menuju nama pengguna Telegram. Ketik seperti @durov atau t.me/durov.',
      username_is_phone_number: 'Ini nomor telepon. Ketik @namapengguna dari profil Telegram.',
      username_is_email: 'Ini alamat email. Ketik @namapengguna Telegram.',
      username_has_forbidden_characters: `Nama pengguna hanya boleh berisi huruf Latin, angka, dan garis bawah. ${shape}`,
      username_starts_wrong: `Nama pengguna diawali huruf. ${shape}`,
      username_ends_with_underscore: `Nama pengguna tidak boleh diakhiri garis bawah. ${shape}`,
      username_has_double_underscore: `Nama pengguna tidak boleh punya dua garis bawah berurutan. ${shape}`,
    },
    recipient: {
      not_found: 'Tidak ada nama pengguna ini di Telegram. Periksa ejaannya dan ketik lagi.',
      ineligible:
        'Ini kanal, grup, atau bot. Ketik @namapengguna seseorang: hanya orang yang dapat menerima Bintang.',
    },
    amount: {
      amount_missing: 'Pilih berapa Bintang yang dibeli, {min} sampai {max}.',
      amount_not_a_number: 'Ketik jumlah Bintang dengan angka saja, {min} sampai {max}, misalnya 500.',
      amount_too_small: 'Pesanan terkecil {min} Bintang. Ketik angka dari {min} sampai {max}.',
      amount_too_large: 'Pesanan terbesar {max} Bintang. Ketik angka dari {min} sampai {max}.',
    },
    currency: 'Kami tidak menjual dalam mata uang ini. Pilih salah satu: {sold}.',
    consent:
      'Centang kotak untuk menyetujui pengiriman Bintang saat ini juga. Tanpa itu pesanan tidak dapat kami terima.',
  },
} as const satisfies MessagesIn<'id'>
