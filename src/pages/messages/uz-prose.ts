import type { ProseIn } from './messages.ts'

export const uzProse = {
  guide: {
    title: 'Telegram Stars (Yulduzlar) nima?',
    description:
      'Telegram Stars (Telegram yulduzlari) nima, nimaga kerak, Telegram Premium’dan farqi nimada va ularni qanday xavfsiz xarid qilish mumkin.',
    lead: 'Yulduzlar — Telegram ichidagi valyuta. Odamlar ular bilan raqamli tovarlar uchun toʻlaydi va mualliflarni qoʻllab-quvvatlaydi.',
    sections: [
      {
        heading: 'Ular nimaga kerak?',
        points: [
          'Botlar va mini-ilovalardagi pullik imkoniyatlar va raqamli tovarlar uchun.',
          'Ijodi sizga yoqqan mualliflarni qoʻllab-quvvatlash uchun.',
          'Sovgʻa uchun: ularni @username egasi boʻlgan istalgan kishiga yuborish mumkin.',
        ],
      },
      {
        heading: 'Yulduzlar va Telegram Premium bir xilmi?',
        paragraphs: [
          'Yoʻq. Premium hisobning oʻzini kengaytiradi. Yulduzlar esa — xohlagan paytda va xohlagancha sarflanadigan balans. Birining borligi ikkinchisini bermaydi.',
        ],
      },
      {
        heading: 'Bu yerda qanday xarid qilaman?',
        steps: [
          'Miqdorni tanlang va oluvchining Telegramdagi @username nomini yozing.',
          'Biz topgan hisobni, miqdorni va yakuniy narxni tekshiring.',
          'Stripe sahifasida karta bilan toʻlang.',
          'Yulduzlar yetib borguncha buyurtma sahifangizni kuzating. Yetkazib boʻlmasa, toʻlangan pul toʻliq qaytariladi.',
        ],
      },
      {
        heading: 'Ular qanday yetib boradi?',
        paragraphs: [
          'Telegramning rasmiy sovgʻasi sifatida. Oluvchi hech narsa qilishi shart emas: havola ochish, kod kiritish yoki biror narsani tasdiqlash kerak emas.',
        ],
      },
      {
        heading: 'Toʻlovdan oldin nimani tekshirish kerak?',
        points: [
          '@username ham, u boʻyicha topilgan ism va surat ham toʻgʻri.',
          'Yulduzlar soni siz xohlagandek.',
          'Yakuniy narx sizga maʼqul. Kartangizdan aynan shu summa yechiladi, hech narsa qoʻshilmaydi.',
          'Hech kim sizdan Telegramga kirishni soʻramaydi. Parol yoki kirish kodini soʻraydigan doʻkonga sizning hisobingiz kerak.',
        ],
      },
    ],
  },
  safety: {
    title: 'Xavfsiz xarid',
    description:
      '{shop} hech qachon nimani soʻramaydi, sahifalarimizni qanday tanish mumkin va aldanib qolsangiz nima qilish kerak.',
    lead: 'Biz bilishimiz kerak boʻlgan yagona narsa — @username. Bundan ortigʻini soʻragan odam bizdan emas.',
    sections: [
      {
        heading: 'Biz hech qachon soʻramaydigan narsalar',
        points: [
          'Telegram parolingiz, kirish kodi yoki ikki bosqichli tekshiruv paroli.',
          'Karta raqamingiz — Stripe’ning oʻz sahifasidan boshqa joyda.',
          'Biror kishiga, hamyonga yoki boshqa doʻkonga pul oʻtkazish.',
          'Ekraningizni masofadan koʻrish yoki ilova oʻrnatish.',
        ],
      },
      {
        heading: 'Bu biz ekanimizni qanday bilish mumkin',
        points: [
          'Brauzeringizdagi manzil — shu doʻkonniki, toʻlov paytida esa Stripe’niki.',
          'Sahifamizdagi narx bilan Stripe’dagi narx bir xil.',
          'Biz Telegramda sizga birinchi boʻlib yozmaymiz.',
        ],
      },
      {
        heading: 'Agar kodni kimgadir bergan boʻlsangiz',
        steps: [
          'Telegramda Sozlamalar → Qurilmalar boʻlimini oching va sizga tegishli boʻlmagan barcha seanslarni yakunlang.',
          'Sozlamalar → Maxfiylik va xavfsizlik boʻlimida ikki bosqichli tekshiruvni yoqing.',
          'Karta maʼlumotlari ham oshkor boʻlgan boʻlsa, bankingizga qoʻngʻiroq qiling.',
        ],
      },
    ],
  },
  delivery: {
    title: 'Yetkazish muddatlari',
    description: '{shop} doʻkonidan Telegram Stars (Yulduzlar) qachon yetib boradi va kechiksa nima boʻladi.',
    lead: 'Stripe toʻlovingizni tasdiqlashi bilan yetkazish oʻz-oʻzidan boshlanadi.',
    sections: [
      {
        heading: 'Qancha vaqt ketadi',
        paragraphs: [
          'Sovgʻa toʻlovdan keyin bir necha soniya ichida buyurtma qilinadi va odatda bir necha daqiqada yetib boradi. Buyurtma sahifasi har bir bosqichni vaqti bilan koʻrsatadi.',
        ],
      },
      {
        heading: 'Koʻproq vaqt ketsa',
        paragraphs: [
          'Tigʻiz paytlarda yoki yetkazish xizmati ishlamay turganda buyurtma kutib turadi va yetkazishga qayta urinib koʻriladi. Hech narsa qilishingiz shart emas, hech narsa ikki marta yuborilmaydi. Toʻlovdan keyin {hours} ichida yulduzlar yetkazilmasa, pul oʻz-oʻzidan toʻliq qaytariladi.',
        ],
      },
      {
        heading: 'Toʻlovning oʻzi vaqt olsa',
        paragraphs: [
          'Baʼzi toʻlov usullari keyinroq tasdiqlanadi. Buyurtma pulni kutadi va u kelishi bilan davom etadi.',
        ],
      },
      {
        heading: 'Yulduzlar qayerda koʻrinadi',
        paragraphs: [
          'Oluvchining Telegramida: sovgʻa haqidagi xabarda va Sozlamalar → Yulduzlarim (My Stars) boʻlimidagi balansda.',
        ],
      },
    ],
  },
  refunds: {
    title: 'Pulni qaytarish',
    description: '{shop} pulingizni qachon va qanday qaytaradi.',
    lead: 'Toʻlangan buyurtma yo bir marta yetkaziladi, yo puli toʻliq qaytariladi. Ikkalasi birdan hech qachon boʻlmaydi, ikkalasidan quruq qolish ham.',
    sections: [
      {
        heading: 'Pul qachon qaytariladi',
        points: [
          'Yulduzlar qabul qilinmasa, masalan, hisob endi ularni ola olmasa.',
          'Toʻlovdan keyin {hours} ichida yulduzlar yetkazilmasa.',
        ],
      },
      {
        heading: 'Bu qanday kechadi',
        paragraphs: [
          'Pulni qaytarish oʻz-oʻzidan boshlanadi; soʻrashingiz shart emas. Doim toʻliq summa toʻlov qilgan kartangizga qaytariladi. Buyurtma sahifasida qaytarish qachon boshlangani va Stripe uni qachon yakunlagani koʻrsatiladi. Uning hisob koʻchirmasida qachon koʻrinishi bankingizga bogʻliq; bunga bir necha kun ketishi mumkin.',
        ],
      },
      {
        heading: 'Avval xodim tekshirsa',
        paragraphs: [
          'Baʼzan yulduzlar yetib borgan-bormaganini avtomatik aniqlab boʻlmaydi. Shunda buyurtma sahifasida tekshirayotganimiz aytiladi. Natija bir xil: yo yulduzlar, yo toʻliq summa.',
        ],
      },
      {
        heading: 'Yetkazilgandan keyin',
        paragraphs: [
          'Yetkazilgan yulduzlar ularni olgan hisobga tegishli va biz ularni qaytarib ola olmaymiz. Shuning uchun toʻlovdan oldin hisobni, miqdorni va narxni koʻrsatamiz.',
        ],
      },
      {
        heading: 'Toʻlanmagan buyurtma',
        paragraphs: [
          'U oʻzi yopiladi va pul yechilmaydi. Toʻlov baribir kechikib kelsa, u hisobga olinadi: yulduzlar yuboriladi yoki pul qaytariladi.',
        ],
      },
    ],
  },
  terms: {
    title: 'Sotuv shartlari',
    description: '{shop} qanday shartlar asosida Telegram Stars (Yulduzlar) sotadi.',
    lead: 'Bizdan nima kutishingiz mumkin va sizdan nima kerak.',
    sections: [
      {
        heading: 'Sotuvchi',
        paragraphs: [
          '{legalName}, {legalAddress}. Biz bilan aloqa: {email}.',
          '{shop} — mustaqil doʻkon, Telegramning bir qismi emas.',
        ],
      },
      {
        heading: 'Nimani xarid qilasiz',
        paragraphs: [
          'Siz koʻrsatgan @username hisobiga Telegramning rasmiy sovgʻasi sifatida yetkaziladigan maʼlum miqdordagi Telegram Stars (Yulduzlar). Yulduzlardan qanday foydalanish mumkinligini Telegram belgilaydi.',
        ],
      },
      {
        heading: 'Narx',
        paragraphs: [
          'Miqdor bilan birga koʻrsatilgan narx yakuniy boʻlib, barcha toʻlovlarni oʻz ichiga oladi. Toʻlovdan oldin keyingi sahifa uni yana koʻrsatadi va Stripe aynan shu summani yechib oladi. Shu orada narx oʻzgargan boʻlsa, toʻlovdan oldin sizga xabar beriladi.',
        ],
      },
      {
        heading: 'Toʻgʻri oluvchi',
        paragraphs: [
          'Biz hisobni qidiramiz va, agar bizga berilsa, uning ismi va suratini sizga koʻrsatamiz. Kanallar, botlar va hech kimga tegishli boʻlmagan nomlar pul yechilishidan oldin rad etiladi. Hozir qidirib boʻlmasa, sahifada bu aytiladi. Bu siz koʻzlagan odammi — buni faqat siz bilasiz: yetkazilgan yulduzlarni qaytarib olib boʻlmaydi.',
        ],
      },
      {
        heading: 'Yetkazish',
        paragraphs: [
          'Yetkazish Stripe toʻlovingizni tasdiqlaganda boshlanadi. Shundan keyin {hours} ichida yulduzlar yetkazilmasa, soʻramasangiz ham pul toʻliq qaytariladi. Yetib borgan-bormaganini avtomatik aniqlab boʻlmasa, hech narsa ikki marta yuborilmasligi uchun avval xodim buni hal qiladi.',
        ],
      },
      {
        heading: 'Roziligingiz va voz kechish huquqi',
        paragraphs: [
          'Toʻlovdan oldin siz bizdan darhol yetkazishni soʻraysiz va yetkazish boshlangandan keyin xariddan voz kecha olmasligingizni bilishingizni tasdiqlaysiz. Siz rozi boʻlgan matn va rozilik vaqti buyurtma sahifangizda koʻrsatiladi. Mamlakatingiz qonuni bundan tashqari beradigan huquqlar oʻzingizda qoladi.',
          'Yetkazish boshlanmaguncha sababini aytmasdan xariddan voz kechishingiz va toʻliq summani qaytarib olishingiz mumkin.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Maxfiylik',
    description: '{shop} xarid haqida nimani saqlaydi va nimani saqlamaydi.',
    lead: 'Faqat buyurtma uchun kerakli narsalarni saqlaymiz. Bu sahifalarda hisob ochilmaydi, cookie-fayllar va uchinchi tomon skriptlari yoʻq.',
    sections: [
      {
        heading: 'Nimani saqlaymiz',
        points: [
          'Yulduzlarni oluvchi @username, miqdor, narx va valyuta.',
          'Bergan roziligingiz: matni, tili va vaqti.',
          'Buyurtma bilan nima va qachon boʻlgani hamda toʻlovning Stripe’dagi identifikatorlari.',
          'Stripe’da kiritgan elektron pochta manzilingiz — Stripe uni chek uchun bizga beradi.',
          'Suiisteʼmolga qarshi: kartaning Stripe bildirgan raqamli izi va tarmogʻingizning kalit bilan olingan xeshi — undan manzilingizni bilib boʻlmaydi.',
          'Hamkor havolasi orqali kelgan boʻlsangiz, qaysi hamkor ekani.',
        ],
      },
      {
        heading: 'Bizda hech qachon boʻlmaydigan narsalar',
        points: [
          'Karta raqamingiz: uni bizning emas, Stripe sahifasida kiritasiz.',
          'Telegram parolingiz yoki kirish kodingiz: bu yerda ular kerak emas va biz hech qachon soʻramaymiz.',
        ],
      },
      {
        heading: 'Yana kimlar ishtirok etadi',
        points: [
          'Stripe toʻlovni qabul qiladi va pulni qaytaradi.',
          'Sovgʻa xizmati provayderi hisobni qidirish va yulduzlarni yetkazish uchun @username va miqdorni oladi.',
          'Bu doʻkon ishlaydigan serverlarni Cloudflare yuritadi. Yuqorida aytilganlardan yagona istisno: bitta tarmoqdan juda koʻp buyurtma kelganda, toʻlovdan oldingi sahifada Cloudflare skripti xaridor inson ekanini tekshiradi.',
          'Siz havolasi orqali kelgan hamkor buyurtma raqamini, yulduzlar sonini, narxni va buyurtma holatini biladi, siz haqingizda esa hech narsani bilmaydi.',
        ],
      },
      {
        heading: 'Buyurtma sahifangiz',
        paragraphs: [
          'Uning manzilida maxfiy kalit bor. Toʻliq manzilga ega har kim buyurtmani koʻra oladi, shuning uchun uni ehtiyotkorlik bilan ulashing.',
        ],
      },
      {
        heading: 'Qancha vaqt saqlaymiz',
        paragraphs: [
          'Shaxsiy maʼlumotlar buyurtmadan {paidDays} keyin oʻz-oʻzidan oʻchiriladi, chunki banklar toʻlovni taxminan shu muddat ichida qaytarib olishi mumkin; toʻlanmagan buyurtmada esa u yopilganidan {unpaidDays} keyin. Summalar, vaqtlar va holatlar buxgalteriya hisobida qoladi.',
        ],
      },
      {
        heading: 'Savollar va maʼlumotlarni oʻchirish',
        paragraphs: [
          'Masʼul: {legalName}, {legalAddress}. Siz haqingizda nima saqlanganini bilish yoki uni oʻchirtirish uchun {email} manziliga yozing. Shaxsiy maʼlumotlar buxgalteriya hisobidan alohida saqlanadi, shuning uchun buxgalteriya qaydlari qolgan holda ularni oʻchirish mumkin.',
        ],
      },
    ],
  },
  contact: {
    title: 'Yordam va aloqa',
    description: 'Buyurtma boʻyicha {shop} bilan qanday bogʻlanish mumkin.',
    lead: 'Avval buyurtma sahifangizga qarang: unda buyurtma qaysi bosqichda ekani, keyin nima boʻlishi va muddati yozilgan.',
    sections: [
      {
        heading: 'Yozishdan oldin',
        points: [
          'Buyurtma raqamini tayyorlab qoʻying. U buyurtma sahifasida turadi va ord_ bilan boshlanadi.',
          'Toʻlangan, lekin yetkazilmagan buyurtmaning puli oʻz-oʻzidan qaytariladi.',
          'Buyurtma sahifasini yoʻqotdingizmi? Uning manzili brauzeringiz tarixida bor. Boʻlmasa, bizga @username va xarid vaqtini ayting.',
        ],
      },
      {
        heading: 'Soxta yordamchilardan ehtiyot boʻling',
        paragraphs: [
          'Biz Telegramda sizga birinchi boʻlib yozmaymiz va hech qachon parol, kirish kodi yoki karta maʼlumotlarini soʻramaymiz. Bunday qilgan odam bizdan emas.',
        ],
      },
    ],
  },
  buy: 'Telegram Stars (Yulduzlar) xarid qilish',
  home: 'Bosh sahifa',
  write: 'Bizga yozing',
} as const satisfies ProseIn
