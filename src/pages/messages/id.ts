import type { MessagesIn } from './messages.ts'

const shape =
  'Nama pengguna terdiri dari 4 sampai 32 huruf, angka, atau garis bawah dan diawali huruf, misalnya @durov.'

/** Telegram's Bintang; the brand in English stands where people look for it. */
export const id = {
  counted: {
    stars: { other: '{n} Bintang Telegram' },
  },
  errorTitle: 'Kesalahan: {title}',

  layout: {
    skip: 'Langsung ke bagian utama',
    about: 'Apa itu Bintang?',
    language: 'Bahasa',
    more: 'Lainnya',
    safety: 'Keamanan',
    delivery: 'Pengiriman',
    refunds: 'Pengembalian dana',
    terms: 'Ketentuan',
    privacy: 'Privasi',
    contact: 'Kontak',
    partners: 'Untuk mitra',
    independent: '{shop} adalah toko mandiri, bukan bagian dari Telegram.',
  },

  errors: {
    heading: 'Ada yang perlu diperbaiki',
    prefix: 'Kesalahan:',
  },

  warning: {
    title: 'Di sini tidak ada yang meminta data login Anda.',
    text: 'Kami hanya memerlukan @username. Siapa pun yang meminta kata sandi Telegram atau kode login sedang mencoba mencuri akun Anda.',
  },

  checkout: {
    title: 'Beli Telegram Stars (Bintang)',
    description:
      'Telegram Stars (Bintang Telegram) untuk @username mana pun: bayar dengan kartu di Stripe, dikirim sebagai hadiah resmi Telegram atau dana kembali penuh. Tanpa login Telegram.',
    lead: 'Untuk Anda atau siapa pun yang punya @username, sebagai hadiah resmi Telegram.',
    amount: 'Berapa Bintang?',
    currency: 'Mata uang',
    showCurrency: 'Tampilkan harga',
    other: 'Jumlah lain',
    otherLabel: 'Jumlah Bintang',
    otherRange: '{min} sampai {max}',
    recipient: 'Bintang untuk siapa?',
    recipientHint: 'Nama pengguna Telegram-nya, misalnya durov, @durov, atau t.me/durov.',
    recipientIdle: 'Kami mencari akunnya sebelum Anda membayar.',
    looking: 'Mencari akun…',
    unknown:
      'Saat ini kami tidak dapat mencari akun. Silakan lanjutkan, tetapi periksa ejaannya dengan cermat.',
    notFound: 'Tidak ada pengguna Telegram dengan nama ini. Silakan periksa ejaannya.',
    ineligible: 'Ini adalah channel, grup, atau bot. Bintang hanya dapat dikirim ke perorangan.',
    summary: 'Pesanan Anda',
    recipientFor: 'untuk {who}',
    total: 'Total',
    stars: '{n} Bintang Telegram',
    allIn: 'Sudah termasuk semua biaya',
    noScript:
      'Harga di samping setiap jumlah adalah seluruh yang Anda bayar. Totalnya tampil di halaman berikutnya.',
    button: 'Lanjutkan',
    next: 'Anda memeriksa semuanya sekali lagi, lalu membayar di Stripe.',
    promises: {
      stripe: {
        title: 'Bayar di Stripe',
        text: 'Data kartu diisi di halaman Stripe sendiri. Kami tidak pernah melihat nomornya.',
      },
      refund: {
        title: 'Terkirim atau dana kembali',
        text: 'Jika Bintang tidak dapat dikirim, seluruh dana Anda kembali.',
      },
      login: {
        title: 'Tanpa login Telegram',
        text: 'Kami tidak pernah meminta kata sandi atau kode login.',
      },
    },
  },

  review: {
    title: 'Periksa pesanan Anda',
    lead: 'Bintang yang sudah terkirim tidak dapat ditarik kembali. Mohon periksa empat hal ini.',
    recipient: 'Penerima Bintang',
    amount: 'Jumlah',
    price: 'Harga akhir',
    login: 'Login',
    loginText: 'Tidak diperlukan. Di sini tidak ada yang meminta kata sandi Telegram atau kode login.',
    change: 'Ubah',
    changeWhat: { username: 'penerima Bintang', stars: 'jumlah', currency: 'mata uang' },
    found: 'Akun ini ditemukan di Telegram. Apakah sudah benar?',
    notLookedUp:
      'Saat ini akun tidak dapat dicari, jadi kami tidak dapat menampilkan namanya. Mohon pastikan setiap huruf sudah benar.',
    bot: 'Nama ini berakhiran “bot”. Bintang hanya dapat dikirim ke perorangan, bukan ke bot.',
    exact: 'Stripe menagih tepat sebesar ini.',
    priceChanged: 'Harga telah berubah dari {before} menjadi {now} sejak Anda mulai.',
    human:
      'Begitu banyak pesanan datang dari jaringan Anda sehingga toko perlu bertanya: konfirmasikan di bawah bahwa Anda manusia, centang kotaknya, lalu bayar.',
    stripeDown:
      'Halaman pembayaran tidak terbuka. Tidak ada yang ditagih, dan pesanan Anda tersimpan. Silakan coba kembali sebentar lagi.',
    pay: 'Bayar {price}',
    atStripe: 'Anda membayar dengan kartu di halaman Stripe, lalu kembali ke sini.',
    secure: 'Jika Bintang tidak dapat dikirim, seluruh dana Anda kembali.',
    item: '{stars} untuk {who}',
  },

  consent: {
    '2026-11':
      'Saya meminta agar Bintang segera dikirim. Saya memahami bahwa setelah Bintang terkirim, saya tidak dapat lagi membatalkan pembelian.',
    '2026-12':
      'Saya meminta agar Bintang segera dikirim. Saya memahami bahwa setelah pengiriman dimulai, saya tidak dapat lagi membatalkan pembelian.',
  },

  order: {
    title: {
      awaiting_payment: 'Menunggu pembayaran Anda',
      paid: 'Sudah dibayar. Bintang segera dikirim',
      delivering: 'Bintang Anda sedang dikirim',
      delivered: 'Terkirim',
      refunding: 'Uang Anda sedang dikembalikan',
      refunded: 'Dana dikembalikan penuh',
      expired: 'Pesanan ini tidak dibayar',
      review: 'Kami sedang memeriksa pesanan ini',
    },
    text: {
      awaiting_payment:
        'Belum ada yang ditagih. Bintang dikirim segera setelah Stripe mengabarkan bahwa Anda sudah membayar.',
      paid: 'Stripe telah mengonfirmasi pembayaran Anda. Kami segera mengirim Bintang ke {who}.',
      delivering: 'Hadiah untuk {who} telah dipesan. Kami menunggu kabar bahwa hadiah sudah sampai.',
      delivered:
        'Bintang sudah ada di akun Telegram {who} sebagai hadiah resmi. Tidak ada lagi yang perlu dilakukan di sana.',
      refunding:
        'Bintang tidak dapat dikirim ke {who}. Seluruh dana sedang dikembalikan ke kartu yang Anda pakai untuk membayar.',
      refunded:
        'Seluruh dana telah dikembalikan ke kartu yang Anda pakai untuk membayar. Bank Anda menentukan kapan dana tampil di rekening koran; ini dapat memakan waktu beberapa hari.',
      expired:
        'Tidak ada pembayaran yang masuk, jadi pesanan ini ditutup. Jika ternyata pembayaran tetap masuk, halaman ini akan memberitahukannya dan Bintang akan dikirim.',
      review:
        'Daripada menebak, kami berhenti di sini, dan seorang petugas menyelesaikan pesanan ini. Tidak ada yang dikirim dua kali dan pembayaran Anda tidak hilang: akhirnya Bintang terkirim atau seluruh dana dikembalikan.',
    },
    confirming:
      'Kami belum mendapat kabar dari Stripe bahwa pembayaran Anda sudah masuk. Beberapa cara pembayaran memerlukan waktu. Bintang dikirim segera setelah pembayaran masuk.',
    payBy: 'Anda dapat membayar sampai {when}. Setelah itu pesanan ditutup dan tidak ada yang ditagih.',
    otherwise:
      'Jika belum sampai pada {when}, seluruh dana dikembalikan secara otomatis. Anda tidak perlu melakukan apa pun.',
    erased: 'Data pribadi pesanan ini telah dihapus. Jumlah yang dibayar dan hasil akhirnya tetap tercatat.',
    expected: 'Melihat pesanan-pesanan terakhir, Bintang seharusnya sampai sebelum {when}.',
    late: 'Ini lebih lama daripada hampir semua pesanan terakhir. Kami masih mengusahakannya.',
    moves: 'Halaman ini diperbarui secara otomatis.',
    reload: 'Halaman ini dimuat ulang secara otomatis.',
    offline:
      'Sepertinya Anda sedang offline. Kami melanjutkan begitu Anda terhubung kembali; pesanan Anda tidak terpengaruh.',
    steps: 'Status pesanan',
    step: {
      awaiting_payment: 'Pesanan dibuat',
      paid: 'Pembayaran diterima',
      delivering: 'Pengiriman dimulai',
      delivered: 'Bintang terkirim',
      refunding: 'Pengembalian dana dimulai',
      refunded: 'Uang dikembalikan',
      expired: 'Ditutup tanpa pembayaran',
      review: 'Diserahkan kepada petugas',
    },
    ahead: {
      paid: 'Pembayaran',
      delivering: 'Mulai pengiriman',
      delivered: 'Pengiriman Bintang',
      refunded: 'Pengembalian uang',
      settled: 'Terkirim, atau dana kembali penuh',
    },
    continue: 'Lanjutkan ke pembayaran',
    again: 'Beli Bintang lagi',
    restart: 'Pesan lagi',
    print: 'Cetak atau simpan tanda terima',
    receipt: 'Tanda terima',
    receiptUnpaid: 'Pesanan Anda',
    number: 'Nomor pesanan',
    recipient: 'Penerima',
    amount: 'Jumlah',
    placed: 'Waktu pesanan',
    price: { unpaid: 'Harga', paid: 'Dibayar', refunded: 'Dibayar dan dikembalikan' },
    consent: 'Anda menyetujui',
    withdraw: {
      heading: 'Berubah pikiran?',
      open: 'Sebelum pengiriman dimulai, Anda dapat membatalkan pembelian tanpa memberi alasan dan mendapat uang kembali penuh.',
      gone: 'Pengiriman langsung dimulai, seperti yang Anda setujui. Karena itu pembelian tidak dapat dibatalkan lagi.',
      link: 'Batalkan kontrak di sini',
      title: 'Batalkan pembelian?',
      confirm: 'Konfirmasi pembatalan',
      stay: 'Pertahankan pesanan',
      tooLate: 'Pengiriman sudah dimulai ketika pembatalan Anda tiba. Pengiriman berlanjut.',
      done: 'Anda membatalkan pembelian pada {when}. Seluruh dana sedang dikembalikan ke kartu yang Anda pakai untuk membayar.',
    },
    help: 'Bantuan untuk pesanan ini',
    helpText: 'Hubungi kami dan sebutkan nomor pesanannya:',
    link: 'Tautan ke pesanan ini',
    keep: 'Simpan tautan ini untuk kembali ke pesanan Anda. Siapa pun yang memilikinya dapat melihat pesanan.',
  },

  frame: {
    close: 'Tutup',
    soldBy: 'Dijual oleh {shop}',
    newTab: '(terbuka di tab baru)',
    toShop: 'Buka toko',
    refused: {
      title: 'Halaman ini tidak dapat menampilkan toko',
      text: 'Anda dapat membeli Telegram Stars (Bintang) di halaman toko sendiri. Periksa alamatnya sebelum membayar.',
    },
    unknownOrder: {
      title: 'Pesanan ini tidak dapat ditampilkan di sini',
      text: 'Halaman pesanan menunjukkan statusnya. Tautannya adalah yang Anda terima setelah membayar.',
    },
    status: {
      awaiting_payment: 'Bintang dikirim segera setelah Stripe mengabarkan bahwa Anda sudah membayar.',
      paid: 'Stripe telah mengonfirmasi pembayaran Anda. Bintang segera dikirim.',
      delivering: 'Hadiah telah dipesan. Kami menunggu kabar bahwa hadiah sudah sampai.',
      delivered: 'Bintang sudah ada di akun Telegram sebagai hadiah resmi.',
      refunding: 'Seluruh dana sedang dikembalikan ke kartu yang Anda pakai untuk membayar.',
      refunded: 'Seluruh dana telah dikembalikan ke kartu yang Anda pakai untuk membayar.',
      expired: 'Tidak ada pembayaran yang masuk, jadi pesanan ini ditutup.',
      review:
        'Seorang petugas menyelesaikan pesanan ini: akhirnya Bintang terkirim atau seluruh dana dikembalikan.',
    },
    order: 'Pesanan',
    done: 'Selesai',
    more: 'Beli Bintang lagi',
    offline: 'Sepertinya Anda sedang offline. Pesanan Anda tidak terpengaruh.',
    backTo: 'Kembali ke {partner}',
  },

  errorPage: {
    home: 'Buka halaman utama',
    request: 'Jika menghubungi kami, mohon sebutkan nomor ini:',
    notFoundTitle: 'Halaman tidak ditemukan',
    notFoundText:
      'Tidak ada apa-apa di alamat ini. Jika Anda mengetiknya, periksa ejaannya; jika Anda membuka tautan pesanan, pastikan tautannya utuh.',
    oursTitle: 'Terjadi kesalahan di pihak kami',
    oursText:
      'Jika Anda punya pesanan, pesanan itu aman: tidak ada yang ditagih dua kali. Silakan muat ulang halaman sebentar lagi.',
    busyTitle: 'Mohon tunggu sebentar',
    busyText:
      'Permintaan dari jaringan Anda lebih banyak daripada yang bisa diterima toko sekaligus. Tunggu satu menit lalu coba lagi; tidak ada yang hilang.',
    refusedTitle: 'Permintaan tidak dapat dibaca',
    refusedText:
      'Halaman dibuka dengan cara yang tidak dikenali. Silakan kembali ke halaman utama dan coba lagi.',
  },

  complaints: {
    username: {
      username_missing: 'Ketik @username Telegram penerima Bintang.',
      username_too_long: `Nama pengguna terlalu panjang. ${shape}`,
      username_too_short: `Nama pengguna terlalu pendek. ${shape}`,
      username_is_invite_link:
        'Itu tautan undangan ke grup atau channel. Ketik @username orang yang akan menerima Bintang.',
      username_is_private_link:
        'Itu tautan ke obrolan pribadi. Ketik @username orang yang akan menerima Bintang.',
      username_is_other_link:
        'Tautan itu tidak mengarah ke nama pengguna Telegram. Ketik seperti @durov atau t.me/durov.',
      username_is_phone_number: 'Itu nomor telepon. Ketik @username dari profil Telegram.',
      username_is_email: 'Itu alamat email. Ketik @username Telegram.',
      username_has_forbidden_characters: `Nama pengguna hanya boleh berisi huruf Latin, angka, dan garis bawah. ${shape}`,
      username_starts_wrong: `Nama pengguna diawali huruf. ${shape}`,
      username_ends_with_underscore: `Nama pengguna tidak boleh diakhiri garis bawah. ${shape}`,
      username_has_double_underscore: `Nama pengguna tidak boleh memuat dua garis bawah berurutan. ${shape}`,
    },
    recipient: {
      not_found: 'Tidak ada pengguna Telegram dengan nama ini. Periksa ejaannya dan ketik lagi.',
      ineligible:
        'Ini adalah channel, grup, atau bot. Ketik @username seseorang: hanya perorangan yang dapat menerima Bintang.',
      blocked:
        'Kami tidak menjual Bintang untuk nama pengguna ini. Jika menurut Anda ini keliru, tulislah kepada kami.',
    },
    amount: {
      amount_missing: 'Pilih jumlah Bintang yang ingin dibeli, dari {min} sampai {max}.',
      amount_not_a_number: 'Ketik jumlah Bintang dengan angka saja, dari {min} sampai {max}, misalnya 500.',
      amount_too_small: 'Pesanan terkecil adalah {min} Bintang. Ketik angka dari {min} sampai {max}.',
      amount_too_large: 'Pesanan terbesar adalah {max} Bintang. Ketik angka dari {min} sampai {max}.',
    },
    currency: 'Kami tidak menjual dalam mata uang ini. Pilih salah satu: {sold}.',
    price: 'Harga telah berubah atau penawaran sudah berakhir. Periksa harga barunya dan coba lagi.',
    consent:
      'Centang kotak untuk menyetujui bahwa Bintang segera dikirim. Tanpa itu kami tidak dapat menerima pesanan.',
  },
} as const satisfies MessagesIn<'id'>
