import type { MessagesIn } from './messages.ts'

const shape =
  'Bir kullanıcı adı 4 ile 32 arasında harf, rakam veya alt çizgiden oluşur ve harfle başlar; örneğin @durov.'

export const tr = {
  counted: { stars: { one: '{n} Telegram Yıldızı', other: '{n} Telegram Yıldızı' } },
  errorTitle: 'Hata: {title}',
  layout: {
    skip: 'İçeriğe geç',
    about: 'Yıldız nedir?',
    language: 'Dil',
    more: 'Diğer',
    safety: 'Güvenlik',
    delivery: 'Teslimat',
    refunds: 'İade',
    terms: 'Koşullar',
    privacy: 'Gizlilik',
    contact: 'İletişim',
    independent: '{shop} bağımsız bir mağazadır, Telegram’ın bir parçası değildir.',
  },
  errors: { heading: 'Bir sorun var', prefix: 'Hata:' },
  warning: {
    title: 'Burada kimse giriş bilgilerinizi istemez',
    text: 'Bize yalnızca bir @kullanıcıadı yeter. Telegram parolanızı veya giriş kodunu isteyen kişi hesabınızı çalmaya çalışıyordur.',
  },
  checkout: {
    title: 'Telegram Yıldızı satın alın',
    description:
      'Her @kullanıcıadı için Telegram Stars: Stripe üzerinden kartla ödeme, resmî Telegram hediyesi olarak teslimat ya da tam iade. Telegram girişi gerekmez.',
    lead: 'Kendiniz veya @kullanıcıadı olan herkes için, resmî Telegram hediyesi olarak.',
    amount: 'Kaç Yıldız?',
    currency: 'Para birimi',
    showCurrency: 'Fiyatları göster',
    other: 'Başka miktar',
    otherLabel: 'Yıldız sayısı',
    otherRange: '{min} – {max}',
    recipient: 'Yıldızları kim alacak?',
    recipientHint: 'Telegram kullanıcı adı; örneğin durov, @durov veya t.me/durov.',
    recipientIdle: 'Siz ödemeden önce hesaba bakarız.',
    looking: 'Hesap aranıyor…',
    unknown: 'Şu anda hesaplara bakamıyoruz. Devam edebilirsiniz, ama yazımı dikkatle kontrol edin.',
    notFound: 'Telegram’da bu kullanıcı adı yok. Lütfen yazımı kontrol edin.',
    ineligible: 'Bu bir kanal, grup veya bot. Yıldızlar yalnızca bir kişiye gönderilebilir.',
    summary: 'Siparişiniz',
    recipientFor: 'alıcı: {who}',
    total: 'Toplam',
    stars: '{n} Telegram Stars',
    allIn: 'Tüm ücretler dâhil',
    noScript: 'Miktarın yanındaki fiyat ödeyeceğiniz her şeydir. Toplamı sonraki sayfada görürsünüz.',
    button: 'Devam',
    next: 'Her şeyi bir kez daha kontrol eder, sonra Stripe’ta ödersiniz.',
    promises: {
      stripe: {
        title: 'Ödeme Stripe’ta',
        text: 'Kartınızı Stripe’ın kendi sayfasında girersiniz. Numarasını hiç görmeyiz.',
      },
      refund: {
        title: 'Ya teslimat ya iade',
        text: 'Yıldızlar teslim edilemezse paranızın tamamını geri alırsınız.',
      },
      login: { title: 'Telegram girişi yok', text: 'Asla parola veya giriş kodu istemeyiz.' },
    },
  },
  review: {
    title: 'Siparişinizi kontrol edin',
    lead: 'Teslim edilen Yıldızlar geri alınamaz. Lütfen şu dört şeyi kontrol edin.',
    recipient: 'Yıldızları alacak kişi',
    amount: 'Miktar',
    price: 'Son fiyat',
    login: 'Giriş',
    loginText: 'Gerekmez. Burada kimse Telegram parolası veya giriş kodu istemez.',
    change: 'Değiştir',
    changeWhat: { username: '(alıcı)', stars: '(miktar)', currency: '(para birimi)' },
    found: 'Bu hesap Telegram’da bulundu. Doğru hesap mı?',
    notLookedUp:
      'Hesaba şu anda bakılamadı, bu yüzden adını gösteremiyoruz. Lütfen her harfin doğru olduğundan emin olun.',
    bot: 'Bu ad “bot” ile bitiyor. Yıldızlar bota değil, yalnızca bir kişiye gönderilebilir.',
    exact: 'Stripe tam olarak bunu tahsil eder.',
    priceChanged: 'Siz başladığınızdan beri fiyat değişti: önce {before}, şimdi {now}.',
    stripeDown:
      'Ödeme sayfası açılmadı. Hiçbir şey tahsil edilmedi, siparişiniz saklandı. Lütfen bir dakika sonra yeniden deneyin.',
    pay: '{price} öde',
    atStripe: 'Stripe’ın sayfasında kartla öder, sonra buraya dönersiniz.',
    secure: 'Yıldızlar teslim edilemezse paranızın tamamını geri alırsınız.',
    item: '{who} için {stars}',
  },
  consent: {
    '2026-11': 'Yıldızları hemen teslim edin. Teslimattan sonra satın almadan cayamayacağımı biliyorum.',
  },
  order: {
    title: {
      awaiting_payment: 'Ödemeniz bekleniyor',
      paid: 'Ödendi. Sıra Yıldızlarınızda',
      delivering: 'Yıldızlarınız yolda',
      delivered: 'Teslim edildi',
      refunding: 'Paranız iade ediliyor',
      refunded: 'Tamamı iade edildi',
      expired: 'Bu sipariş ödenmedi',
      review: 'Bu siparişle ilgileniyoruz',
    },
    text: {
      awaiting_payment:
        'Henüz hiçbir şey tahsil edilmedi. Stripe ödediğinizi bildirir bildirmez Yıldızlar gönderilir.',
      paid: 'Stripe ödemenizi onayladı. Yıldızlar birazdan gönderilecek: {who}.',
      delivering: '{who} için hediye sipariş edildi. Ulaştığı haberini bekliyoruz.',
      delivered:
        'Yıldızlar resmî hediye olarak {who} adlı Telegram hesabında. Başka bir şey yapmak gerekmez.',
      refunding:
        'Yıldızlar {who} hesabına teslim edilemedi. Paranızın tamamı ödediğiniz karta geri gönderiliyor.',
      refunded:
        'Paranızın tamamı ödediğiniz karta geri gönderildi. Ekstrede ne zaman görüneceğine bankanız karar verir; birkaç gün sürebilir.',
      expired:
        'Ödeme gelmediği için sipariş kapandı. Yine de bir ödeme gelirse bu sayfa bunu söyler ve Yıldızlar gönderilir.',
      review:
        'Tahmin yürütmek yerine durduk; siparişi bir çalışan sonuçlandırıyor. Hiçbir şey iki kez gönderilmez, ödediğiniz kaybolmaz: sonunda ya Yıldızlar gelir ya da paranızın tamamı döner.',
    },
    confirming:
      'Stripe ödemenizin geldiğini henüz bildirmedi. Bazı ödeme yolları zaman alır. Gelir gelmez Yıldızlar gönderilir.',
    otherwise:
      '{when} tarihine kadar ulaşmazsa paranızın tamamı kendiliğinden iade edilir. Bir şey yapmanız gerekmez.',
    moves: 'Bu sayfa kendiliğinden ilerler.',
    reload: 'Bu sayfa kendiliğinden yenilenir.',
    offline: 'Çevrimdışı görünüyorsunuz. Bağlantı gelince devam ederiz; siparişiniz etkilenmez.',
    steps: 'Sipariş ne aşamada',
    step: {
      awaiting_payment: 'Sipariş verildi',
      paid: 'Ödeme alındı',
      delivering: 'Teslimat başladı',
      delivered: 'Yıldızlar teslim edildi',
      refunding: 'İade başladı',
      refunded: 'Para iade edildi',
      expired: 'Ödenmeden kapandı',
      review: 'Bir çalışana devredildi',
    },
    ahead: {
      paid: 'Ödeme',
      delivering: 'Teslimatın başlaması',
      delivered: 'Yıldızların teslimi',
      refunded: 'Paranın iadesi',
      settled: 'Teslimat ya da tam iade',
    },
    continue: 'Ödemeye devam et',
    again: 'Yeniden Yıldız al',
    restart: 'Yeniden sipariş ver',
    print: 'Makbuzu yazdır',
    receipt: 'Makbuz',
    receiptUnpaid: 'Siparişiniz',
    number: 'Sipariş numarası',
    recipient: 'Alıcı',
    amount: 'Miktar',
    placed: 'Sipariş zamanı',
    price: { unpaid: 'Fiyat', paid: 'Ödendi', refunded: 'Ödendi ve iade edildi' },
    consent: 'Onayınız',
    help: 'Bu siparişle ilgili yardım',
    helpText: 'Sipariş numarasıyla birlikte bize yazın:',
    link: 'Bu siparişin bağlantısı',
    keep: 'Saklayın: siparişinize dönüş yolu budur. Bağlantı kimdeyse siparişi görebilir.',
  },
  frame: {
    close: 'Kapat',
    soldBy: 'Satıcı: {shop}',
    newTab: '(yeni sekmede açılır)',
    toShop: 'Mağazaya git',
    refused: {
      title: 'Bu sayfa mağazayı gösteremiyor',
      text: 'Telegram Stars’ı mağazanın kendi sayfasından alabilirsiniz. Ödemeden önce adresini kontrol edin.',
    },
    unknownOrder: {
      title: 'Bu sipariş burada gösterilemiyor',
      text: 'Ne aşamada olduğunu sipariş sayfanız söyler. Bağlantısını ödemeden sonra almıştınız.',
    },
    status: {
      awaiting_payment: 'Stripe ödediğinizi bildirir bildirmez Yıldızlar gönderilir.',
      paid: 'Stripe ödemenizi onayladı. Yıldızlar birazdan gönderilecek.',
      delivering: 'Hediye sipariş edildi. Ulaştığı haberini bekliyoruz.',
      delivered: 'Yıldızlar resmî hediye olarak Telegram hesabında.',
      refunding: 'Yıldızlar teslim edilemedi. Paranızın tamamı ödediğiniz karta geri gönderiliyor.',
      refunded: 'Paranızın tamamı ödediğiniz karta geri gönderildi.',
      expired: 'Ödeme gelmediği için sipariş kapandı.',
      review: 'Siparişi bir çalışan sonuçlandırıyor: ya Yıldızlar gelir ya da paranızın tamamı döner.',
    },
    order: 'Sipariş',
    done: 'Tamam',
    more: 'Yeniden Yıldız al',
    offline: 'Çevrimdışı görünüyorsunuz. Siparişiniz etkilenmez.',
    backTo: 'Geri dön: {partner}',
  },
  errorPage: {
    home: 'Ana sayfaya git',
    request: 'Bize yazarsanız lütfen şu numarayı verin:',
    notFoundTitle: 'Sayfa bulunamadı',
    notFoundText:
      'Bu adreste bir şey yok. Kendiniz yazdıysanız yazımı kontrol edin; bir sipariş bağlantısını izlediyseniz tam olduğundan emin olun.',
    oursTitle: 'Bizde bir şeyler ters gitti',
    oursText:
      'Varsa siparişiniz güvende: hiçbir şey iki kez tahsil edilmez. Lütfen sayfayı bir dakika sonra yeniden yükleyin.',
    refusedTitle: 'İstek okunamadı',
    refusedText: 'Sayfa bilmediği bir biçimde çağrıldı. Lütfen ana sayfaya dönüp yeniden deneyin.',
  },
  complaints: {
    username: {
      username_missing: 'Yıldızları alacak Telegram @kullanıcıadını yazın.',
      username_too_long: `Bir kullanıcı adı için çok uzun. ${shape}`,
      username_too_short: `Bir kullanıcı adı için çok kısa. ${shape}`,
      username_is_invite_link:
        'Bu bir grup veya kanal davet bağlantısı. Yıldızları alacak kişinin @kullanıcıadını yazın.',
      username_is_private_link:
        'Bu özel bir sohbetin bağlantısı. Yıldızları alacak kişinin @kullanıcıadını yazın.',
      username_is_other_link:
        'Bu bağlantı bir Telegram kullanıcı adına götürmüyor. @durov veya t.me/durov gibi yazın.',
      username_is_phone_number: 'Bu bir telefon numarası. Telegram profilindeki @kullanıcıadını yazın.',
      username_is_email: 'Bu bir e-posta adresi. Telegram @kullanıcıadını yazın.',
      username_has_forbidden_characters: `Kullanıcı adında yalnızca Latin harfleri, rakamlar ve alt çizgi bulunabilir. ${shape}`,
      username_starts_wrong: `Kullanıcı adı harfle başlar. ${shape}`,
      username_ends_with_underscore: `Kullanıcı adı alt çizgiyle bitemez. ${shape}`,
      username_has_double_underscore: `Kullanıcı adında art arda iki alt çizgi olamaz. ${shape}`,
    },
    recipient: {
      not_found: 'Telegram’da bu kullanıcı adı yok. Yazımı kontrol edip yeniden yazın.',
      ineligible:
        'Bu bir kanal, grup veya bot. Bir kişinin @kullanıcıadını yazın: Yıldızları yalnızca kişiler alabilir.',
      blocked: 'Bu kullanıcı adı için Yıldız satmıyoruz. Bunun bir hata olduğunu düşünüyorsanız bize yazın.',
    },
    amount: {
      amount_missing: 'Kaç Yıldız alacağınızı seçin: {min} – {max}.',
      amount_not_a_number: 'Yıldız sayısını yalnızca rakamla yazın ({min} – {max}); örneğin 500.',
      amount_too_small: 'En küçük sipariş {min} Yıldızdır. {min} – {max} arasında bir sayı yazın.',
      amount_too_large: 'En büyük sipariş {max} Yıldızdır. {min} – {max} arasında bir sayı yazın.',
    },
    currency: 'Bu para biriminde satmıyoruz. Şunlardan birini seçin: {sold}.',
    consent: 'Yıldızların hemen teslimini onaylamak için kutuyu işaretleyin. Bu olmadan siparişi alamayız.',
  },
} as const satisfies MessagesIn<'tr'>
