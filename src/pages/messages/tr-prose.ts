import type { ProseIn } from './messages.ts'

export const trProse = {
  guide: {
    title: 'Telegram Yıldızı nedir?',
    description:
      'Telegram Stars (Yıldızlar) nedir, ne işe yarar, Telegram Premium’dan farkı nedir ve güvenle nasıl satın alınır.',
    lead: 'Yıldızlar, Telegram’ın içindeki para birimidir. Orada dijital şeyler için ödeme yapmakta ve bunları yapanları desteklemekte kullanılır.',
    sections: [
      {
        heading: 'Ne işe yararlar?',
        points: [
          'Botlarda ve mini uygulamalarda ücretli özellikler ve dijital ürünler için.',
          'Çalışmalarını beğendiğiniz içerik üreticilerini desteklemek için.',
          'Hediye için: @kullanıcıadı olan herkese gönderilmesini sağlayabilirsiniz.',
        ],
      },
      {
        heading: 'Yıldızlar ile Telegram Premium aynı şey mi?',
        paragraphs: [
          'Hayır. Premium hesabın kendisini geliştirir. Yıldızlar ise dilendiği gibi azar azar veya bir kerede harcanan bir bakiyedir. Birine sahip olmak ötekini getirmez.',
        ],
      },
      {
        heading: 'Buradan nasıl satın alırım?',
        steps: [
          'Miktarı seçin ve Yıldızları alacak Telegram @kullanıcıadını yazın.',
          'Bulduğumuz hesabı, miktarı ve son fiyatı kontrol edin.',
          'Stripe’ın sayfasında kartla ödeyin.',
          'Yıldızlar ulaşana kadar sipariş sayfanızı izleyin. Teslim edilemezlerse paranızın tamamını geri alırsınız.',
        ],
      },
      {
        heading: 'Nasıl ulaşırlar?',
        paragraphs: [
          'Resmî Telegram hediyesi olarak. Alan kişinin bir şey yapması gerekmez: açılacak bağlantı, yazılacak kod, onaylanacak bir şey yoktur.',
        ],
      },
      {
        heading: 'Ödemeden önce neyi kontrol etmeliyim?',
        points: [
          '@kullanıcıadı ve onun için bulunan ad ile fotoğraf doğru mu?',
          'Yıldız sayısı istediğiniz sayı mı?',
          'Son fiyat size uygun mu? Kartınızdan çekilen budur, üzerine bir şey eklenmez.',
          'Kimse Telegram’a giriş yapmanızı istemez. Parolanızı veya giriş kodunuzu isteyen mağaza hesabınızı istiyordur.',
        ],
      },
    ],
  },
  safety: {
    title: 'Güvenli alışveriş',
    description:
      '{shop} neyi asla istemez, sayfalarımızı nasıl tanırsınız ve kandırıldıysanız ne yapmalısınız.',
    lead: 'Bilmemiz gereken tek şey bir @kullanıcıadıdır. Daha fazlasını isteyen biz değilizdir.',
    sections: [
      {
        heading: 'Asla istemediklerimiz',
        points: [
          'Telegram parolanız, giriş kodu veya iki adımlı doğrulama parolanız.',
          'Stripe’ın kendi sayfası dışında herhangi bir yerde kart numaranız.',
          'Bir kişiye, bir cüzdana veya başka bir mağazaya para göndermeniz.',
          'Ekranınıza uzaktan bakmak veya bir uygulama kurmanız.',
        ],
      },
      {
        heading: 'Biz olduğumuzu nasıl anlarsınız',
        points: [
          'Tarayıcınızdaki adres bu mağazanın, öderken de Stripe’ın adresidir.',
          'Sayfamızdaki fiyat ile Stripe’taki fiyat aynıdır.',
          'Telegram’da size ilk yazan biz olmayız.',
        ],
      },
      {
        heading: 'Birine kod verdiyseniz',
        steps: [
          'Telegram’da Ayarlar → Cihazlar bölümünü açın ve size ait olmayan tüm oturumları sonlandırın.',
          'Ayarlar → Gizlilik ve Güvenlik bölümünde iki adımlı doğrulamayı açın.',
          'Kart bilgileri de ele geçtiyse bankanızı arayın.',
        ],
      },
    ],
  },
  delivery: {
    title: 'Teslimat süreleri',
    description: '{shop} mağazasından alınan Telegram Stars ne zaman ulaşır ve daha uzun sürerse ne olur.',
    lead: 'Stripe ödemenizi onaylar onaylamaz teslimat kendiliğinden başlar.',
    sections: [
      {
        heading: 'Ne kadar sürer',
        paragraphs: [
          'Hediye, ödemeden sonraki saniyeler içinde sipariş edilir ve çoğunlukla dakikalar içinde ulaşır. Sipariş sayfanız her adımı saatiyle gösterir.',
        ],
      },
      {
        heading: 'Daha uzun sürdüğünde',
        paragraphs: [
          'Yoğun zamanlarda veya teslimat hizmeti çalışmadığında sipariş bekler ve yeniden denenir. Bir şey yapmanız gerekmez ve hiçbir şey iki kez gönderilmez. Ödemeden {hours} sonra Yıldızlar teslim edilmemişse paranızın tamamı kendiliğinden iade edilir.',
        ],
      },
      {
        heading: 'Ödemenin kendisi zaman aldığında',
        paragraphs: [
          'Bazı ödeme yolları daha sonra onaylanır. Sipariş parayı bekler ve para gelir gelmez devam eder.',
        ],
      },
      {
        heading: 'Yıldızlar nerede görünür',
        paragraphs: [
          'Alan kişinin Telegram’ında: hediyeyle ilgili bir mesajda ve Ayarlar → Yıldızlarım bölümündeki bakiyede.',
        ],
      },
    ],
  },
  refunds: {
    title: 'Para iadesi',
    description: '{shop} paranızı ne zaman ve nasıl iade eder.',
    lead: 'Ödendiyse ya bir kez teslim edilir ya da tamamı iade edilir. Asla ikisi birden değil, asla hiçbiri değil.',
    sections: [
      {
        heading: 'Paranızı ne zaman geri alırsınız',
        points: [
          'Yıldızlar kabul edilmezse; örneğin hesap artık Yıldız alamıyorsa.',
          'Ödemeden {hours} sonra Yıldızlar teslim edilmemişse.',
        ],
      },
      {
        heading: 'Nasıl işler',
        paragraphs: [
          'İade kendiliğinden başlar; istemeniz gerekmez. Her zaman fiyatın tamamıdır ve ödediğiniz karta döner. Sipariş sayfası iadenin ne zaman başladığını ve Stripe’ın ne zaman tamamladığını gösterir. Ekstrede ne zaman görüneceğine bankanız karar verir; birkaç gün sürebilir.',
        ],
      },
      {
        heading: 'Önce bir çalışan baktığında',
        paragraphs: [
          'Yıldızların ulaşıp ulaşmadığı kimi zaman otomatik olarak anlaşılamaz. O zaman sipariş sayfası onunla ilgilendiğimizi söyler. Sonuç aynıdır: ya Yıldızlar ya da fiyatın tamamı.',
        ],
      },
      {
        heading: 'Teslimattan sonra',
        paragraphs: [
          'Teslim edilen Yıldızlar onları alan hesabındır ve geri alamayız. Bu yüzden hesabı, miktarı ve fiyatı siz ödemeden önce gösteririz.',
        ],
      },
      {
        heading: 'Ödenmemiş bir sipariş',
        paragraphs: [
          'Kendiliğinden kapanır ve hiçbir şeye mal olmaz. Yine de geç bir ödeme gelirse geçerlidir: ya Yıldızlar gönderilir ya da para iade edilir.',
        ],
      },
    ],
  },
  terms: {
    title: 'Satış koşulları',
    description: '{shop} mağazasının Telegram Stars satış koşulları.',
    lead: 'Bizden ne bekleyebilirsiniz, bizim sizden neye ihtiyacımız var.',
    sections: [
      {
        heading: 'Satıcı kim',
        paragraphs: [
          '{legalName}, {legalAddress}. Bize {email} adresinden ulaşabilirsiniz.',
          '{shop} bağımsız bir mağazadır, Telegram’ın bir parçası değildir.',
        ],
      },
      {
        heading: 'Ne satın alıyorsunuz',
        paragraphs: [
          'Belirttiğiniz @kullanıcıadına resmî Telegram hediyesi olarak teslim edilen, belli sayıda Telegram Stars. Yıldızların ne için kullanılabileceğini Telegram belirler.',
        ],
      },
      {
        heading: 'Fiyat',
        paragraphs: [
          'Miktarla birlikte gösterilen fiyat, tüm ücretler dâhil son fiyattır. Sonraki sayfa onu siz ödemeden önce bir kez daha gösterir ve Stripe tam olarak onu tahsil eder. Bu arada bir fiyat değiştiyse ödemeden önce size bildirilir.',
        ],
      },
      {
        heading: 'Doğru alıcı',
        paragraphs: [
          'Hesaba bakar, bize iletildiyse adını ve fotoğrafını gösteririz. Kanallar, botlar ve kimsenin kullanmadığı adlar, para el değiştirmeden reddedilir. O anda hesaba bakılamıyorsa sayfa bunu söyler. Kastettiğiniz kişi olup olmadığını yalnızca siz bilebilirsiniz: teslim edilen Yıldızlar geri alınamaz.',
        ],
      },
      {
        heading: 'Teslimat',
        paragraphs: [
          'Teslimat, Stripe ödemenizi onayladığında başlar. Yıldızlar bundan {hours} sonra teslim edilmemişse siz istemeden fiyatın tamamı iade edilir. Ulaşıp ulaşmadıkları otomatik olarak anlaşılamıyorsa, hiçbir şey iki kez gönderilmesin diye önce bir çalışan durumu kesinleştirir.',
        ],
      },
      {
        heading: 'Onayınız ve cayma hakkı',
        paragraphs: [
          'Ödemeden önce bizden hemen teslim etmemizi ister ve teslimat başladıktan sonra artık cayamayacağınızı kabul edersiniz. Onayladığınız metin ve zamanı sipariş sayfanızda gösterilir. Ülkenizin yasalarının size bunun ötesinde verdiği haklar sizde kalır.',
          'Teslimat başlayana kadar neden göstermeden satın almaktan cayabilir ve tüm tutarı geri alabilirsiniz.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Gizlilik',
    description: '{shop} bir satın alma hakkında neyi saklar, neyi saklamaz.',
    lead: 'Bir siparişin gerektirdiğini saklarız. Bu sayfalarda üyelik hesabı, çerez ve üçüncü taraf betiği yoktur.',
    sections: [
      {
        heading: 'Sakladıklarımız',
        points: [
          'Yıldızları alan @kullanıcıadı, miktar, fiyat ve para birimi.',
          'Verdiğiniz onay: metni, dili ve zamanı.',
          'Siparişe ne zaman ne olduğu ve Stripe’ın ödeme referansları.',
          'Stripe’ta verdiğiniz e-posta adresi; Stripe’ın makbuz için ilettiği biçimde.',
          'Kötüye kullanıma karşı: Stripe’ın bildirdiği kart parmak izi ve ağınızın, adresinizin okunamayacağı anahtarlı bir özeti.',
          'Bir iş ortağının bağlantısıyla geldiyseniz, hangisi olduğu.',
        ],
      },
      {
        heading: 'Bizde hiç bulunmayanlar',
        points: [
          'Kart numaranız: onu bizim sayfamızda değil, Stripe’ın sayfasında yazarsınız.',
          'Telegram parolanız veya giriş kodunuz: burada hiçbir şey için gerekmez ve asla istemeyiz.',
        ],
      },
      {
        heading: 'Başka kimler yer alır',
        points: [
          'Stripe ödemeyi alır ve iadeleri yapar.',
          'Bir hediye sağlayıcısı, hesaba bakmak ve Yıldızları teslim etmek için @kullanıcıadını ve miktarı öğrenir.',
          'Cloudflare bu mağazanın çalıştığı sunucuları işletir. Yukarıda söylenenin tek istisnası: bir ağdan çok fazla sipariş geldiğinde, ödemeden önceki sayfada Cloudflare’in bir betiği satın alanın insan olduğunu denetler.',
          'Bağlantısıyla geldiğiniz iş ortağı sipariş numarasını, Yıldız sayısını, fiyatı ve siparişin durumunu öğrenir; sizinle ilgili hiçbir şey öğrenmez.',
        ],
      },
      {
        heading: 'Sipariş sayfanız',
        paragraphs: [
          'Adresinde gizli bir anahtar vardır. Adresin tamamını bilen herkes siparişi görebilir; bu yüzden dikkatle paylaşın.',
        ],
      },
      {
        heading: 'Ne kadar süre saklarız',
        paragraphs: [
          'Kişisel bilgiler siparişten {paidDays} sonra kendiliğinden silinir, çünkü bankalar bir ödemeyi yaklaşık bu süre boyunca geri alabilir; ödenmemiş siparişte ise kapandıktan {unpaidDays} sonra silinir. Tutarlar, zamanlar ve durumlar muhasebe kayıtlarında kalır.',
        ],
      },
      {
        heading: 'Sorular ve silme',
        paragraphs: [
          'Sorumlu: {legalName}, {legalAddress}. Hakkınızda neyin saklandığını öğrenmek veya sildirmek için {email} adresine yazın. Kişisel bilgiler muhasebe kayıtlarından ayrı tutulur; böylece kayıtlar kalırken onlar silinebilir.',
        ],
      },
    ],
  },
  contact: {
    title: 'Yardım ve iletişim',
    description: 'Bir sipariş için {shop} ile nasıl iletişime geçilir.',
    lead: 'Önce sipariş sayfanıza bakın: siparişin ne aşamada olduğunu, sırada ne olduğunu ve bunun ne zamana kadar olacağını söyler.',
    sections: [
      {
        heading: 'Yazmadan önce',
        points: [
          'Sipariş numarası elinizde olsun. Sipariş sayfasında yazar ve ord_ ile başlar.',
          'Ödenen ama teslim edilmeyen sipariş kendiliğinden iade edilir.',
          'Sipariş sayfasını mı kaybettiniz? Adresi tarayıcınızın geçmişindedir. Yoksa bize @kullanıcıadını ve satın alma zamanını bildirin.',
        ],
      },
      {
        heading: 'Sahte yardımcılara dikkat',
        paragraphs: [
          'Telegram’da size ilk yazan biz olmayız; asla parola, giriş kodu veya kart bilgisi istemeyiz. Bunu yapan biz değilizdir.',
        ],
      },
    ],
  },
  buy: 'Telegram Yıldızı satın al',
  home: 'Ana sayfa',
  write: 'Bize yazın',
} as const satisfies ProseIn
