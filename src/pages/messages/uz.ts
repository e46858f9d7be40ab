import type { MessagesIn } from './messages.ts'

const shape =
  'Foydalanuvchi nomi 4 tadan 32 tagacha lotin harfi, raqam yoki pastki chiziqdan iborat boʻlib, harf bilan boshlanadi, masalan, @durov.'

/** Telegram's Yulduzlar; the brand in English stands where people look for it. */
export const uz = {
  counted: {
    stars: { one: '{n} ta Telegram yulduzi', other: '{n} ta Telegram yulduzi' },
  },
  errorTitle: 'Xato: {title}',

  layout: {
    skip: 'Asosiy qismga oʻtish',
    about: 'Yulduzlar nima?',
    language: 'Til',
    more: 'Yana',
    safety: 'Xavfsizlik',
    delivery: 'Yetkazish',
    refunds: 'Pulni qaytarish',
    terms: 'Shartlar',
    privacy: 'Maxfiylik',
    contact: 'Aloqa',
    partners: 'Hamkorlar uchun',
    independent: '{shop} — mustaqil doʻkon, Telegramning bir qismi emas.',
  },

  errors: {
    heading: 'Tuzatish kerak',
    prefix: 'Xato:',
  },

  warning: {
    title: 'Bu yerda hech kim kirish maʼlumotlaringizni soʻramaydi.',
    text: 'Bizga faqat @username kerak. Telegram parolingizni yoki kirish kodini soʻragan kishi hisobingizni oʻgʻirlamoqchi.',
  },

  checkout: {
    title: 'Telegram Stars (Yulduzlar) xarid qilish',
    description:
      'Istalgan @username uchun Telegram Stars (Telegram yulduzlari): Stripe orqali karta bilan toʻlov, Telegramning rasmiy sovgʻasi sifatida yetkazish yoki pulni toʻliq qaytarish. Telegramga kirish shart emas.',
    lead: 'Oʻzingizga yoki @username egasi boʻlgan istalgan kishiga — Telegramning rasmiy sovgʻasi sifatida.',
    amount: 'Nechta yulduz?',
    currency: 'Valyuta',
    showCurrency: 'Narxlarni koʻrsatish',
    other: 'Boshqa miqdor',
    otherLabel: 'Yulduzlar soni',
    otherRange: '{min} dan {max} gacha',
    recipient: 'Yulduzlar kimga?',
    recipientHint: 'Telegramdagi foydalanuvchi nomi, masalan, durov, @durov yoki t.me/durov.',
    recipientIdle: 'Toʻlovdan oldin hisobni topib koʻrsatamiz.',
    looking: 'Hisob qidirilmoqda…',
    unknown:
      'Hozir hisoblarni qidirib boʻlmayapti. Davom etishingiz mumkin, lekin yozilishini diqqat bilan tekshiring.',
    notFound: 'Telegramda bunday foydalanuvchi yoʻq. Yozilishini tekshiring.',
    ineligible: 'Bu kanal, guruh yoki bot. Yulduzlarni faqat odamga yuborish mumkin.',
    summary: 'Buyurtmangiz',
    recipientFor: '{who} uchun',
    total: 'Jami',
    stars: '{n} ta Telegram yulduzi',
    allIn: 'Barcha toʻlovlar ichida',
    noScript:
      'Har bir miqdor yonidagi narx — siz toʻlaydigan yakuniy summa. Jami summa keyingi sahifada koʻrsatiladi.',
    button: 'Davom etish',
    next: 'Hammasini yana bir bor tekshirasiz, soʻng Stripe’da toʻlaysiz.',
    promises: {
      stripe: {
        title: 'Toʻlov Stripe orqali',
        text: 'Karta maʼlumotlari Stripe sahifasida kiritiladi. Biz karta raqamini hech qachon koʻrmaymiz.',
      },
      refund: {
        title: 'Yetkazamiz yoki pulni qaytaramiz',
        text: 'Yulduzlarni yetkazib boʻlmasa, toʻlangan pul toʻliq qaytariladi.',
      },
      login: {
        title: 'Telegramga kirish shart emas',
        text: 'Parol yoki kirish kodini hech qachon soʻramaymiz.',
      },
    },
  },

  review: {
    title: 'Buyurtmani tekshiring',
    lead: 'Yetkazilgan yulduzlarni qaytarib olib boʻlmaydi. Iltimos, shu toʻrt narsani tekshiring.',
    recipient: 'Yulduzlarni oluvchi',
    amount: 'Miqdor',
    price: 'Yakuniy narx',
    login: 'Hisobga kirish',
    loginText: 'Kerak emas. Bu yerda hech kim Telegram paroli yoki kirish kodini soʻramaydi.',
    change: 'Oʻzgartirish',
    changeWhat: { username: '(oluvchi)', stars: '(miqdor)', currency: '(valyuta)' },
    found: 'Bu hisob Telegramda topildi. Toʻgʻrimi?',
    notLookedUp:
      'Hozir hisobni qidirib boʻlmayapti, shuning uchun uning nomini koʻrsata olmaymiz. Har bir harf toʻgʻri ekaniga ishonch hosil qiling.',
    bot: 'Bu nom “bot” bilan tugaydi. Yulduzlarni botga emas, faqat odamga yuborish mumkin.',
    exact: 'Stripe aynan shu summani yechib oladi.',
    priceChanged: 'Siz boshlaganingizdan beri narx oʻzgardi: avval {before}, endi {now}.',
    human:
      'Tarmogʻingizdan shunchalik koʻp buyurtma keldiki, doʻkon soʻrashga majbur: quyida inson ekaningizni tasdiqlang, katakchani belgilang va toʻlang.',
    stripeDown:
      'Toʻlov sahifasi ochilmadi. Pul yechilmadi, buyurtmangiz saqlandi. Bir daqiqadan soʻng qayta urinib koʻring.',
    pay: '{price} toʻlash',
    atStripe: 'Stripe sahifasida karta bilan toʻlaysiz, soʻng shu yerga qaytasiz.',
    secure: 'Yulduzlarni yetkazib boʻlmasa, toʻlangan pul toʻliq qaytariladi.',
    item: '{stars}, {who} uchun',
  },

  consent: {
    '2026-11':
      'Yulduzlar darhol yetkazilishini soʻrayman. Yulduzlar yetkazilgandan keyin xariddan voz kecha olmasligimni tushunaman.',
    '2026-12':
      'Yulduzlar darhol yetkazilishini soʻrayman. Yetkazish boshlangandan keyin xariddan voz kecha olmasligimni tushunaman.',
  },

  order: {
    title: {
      awaiting_payment: 'Toʻlovingiz kutilmoqda',
      paid: 'Toʻlandi. Endi yulduzlar yuboriladi',
      delivering: 'Yulduzlaringiz yoʻlda',
      delivered: 'Yetkazildi',
      refunding: 'Pulingiz qaytarilmoqda',
      refunded: 'Pul toʻliq qaytarildi',
      expired: 'Bu buyurtma toʻlanmadi',
      review: 'Bu buyurtmani tekshiryapmiz',
    },
    text: {
      awaiting_payment:
        'Hali pul yechilmadi. Stripe toʻlovingiz haqida xabar berishi bilan yulduzlar yuboriladi.',
      paid: 'Stripe toʻlovingizni tasdiqladi. Yulduzlarni tez orada yuboramiz. Oluvchi: {who}.',
      delivering: '{who} uchun sovgʻa buyurtma qilindi. Yetib borgani haqidagi xabarni kutyapmiz.',
      delivered:
        'Yulduzlar rasmiy sovgʻa sifatida {who} Telegram hisobida. U yerda boshqa hech narsa qilish shart emas.',
      refunding:
        'Yulduzlarni {who} hisobiga yetkazib boʻlmadi. Toʻlangan pul toʻlov qilgan kartangizga toʻliq qaytarilmoqda.',
      refunded:
        'Toʻlangan pul toʻlov qilgan kartangizga toʻliq qaytarildi. Uning hisob koʻchirmasida qachon koʻrinishi bankingizga bogʻliq; bunga bir necha kun ketishi mumkin.',
      expired:
        'Toʻlov kelmagani uchun buyurtma yopildi. Toʻlov baribir amalga oshsa, bu haqda shu sahifada aytiladi va yulduzlar yuboriladi.',
      review:
        'Taxmin qilish oʻrniga shu yerda toʻxtadik, buyurtmani xodimimiz hal qiladi. Hech narsa ikki marta yuborilmaydi va toʻlagan pulingiz yoʻqolmaydi: oxirida yo yulduzlar yetkaziladi, yo pul toʻliq qaytariladi.',
    },
    confirming:
      'Toʻlovingiz kelgani haqida Stripe’dan hali xabar yoʻq. Baʼzi toʻlov usullari vaqt oladi. Toʻlov kelishi bilan yulduzlar yuboriladi.',
    payBy: '{when} gacha toʻlashingiz mumkin. Keyin buyurtma yopiladi va pul yechilmaydi.',
    otherwise:
      'Yulduzlar shu vaqtgacha yetib bormasa: {when} — pul oʻz-oʻzidan toʻliq qaytariladi. Hech narsa qilishingiz shart emas.',
    erased:
      'Bu buyurtmaning shaxsiy maʼlumotlari oʻchirildi. Qancha toʻlangani va qanday yakunlangani qaydlarda qoladi.',
    expected: 'Oxirgi buyurtmalarga qaraganda, ular {when} gacha yetib borishi kerak.',
    late: 'Bu oxirgi buyurtmalarning deyarli barchasidan uzoqroq davom etmoqda. Biz harakatni davom ettiryapmiz.',
    moves: 'Bu sahifa oʻzi yangilanadi.',
    reload: 'Bu sahifa oʻzi qayta yuklanadi.',
    offline:
      'Internet aloqasi yoʻqqa oʻxshaydi. Aloqa tiklanishi bilan davom etamiz; buyurtmangizga taʼsir qilmaydi.',
    steps: 'Buyurtma holati',
    step: {
      awaiting_payment: 'Buyurtma berildi',
      paid: 'Toʻlov qabul qilindi',
      delivering: 'Yetkazish boshlandi',
      delivered: 'Yulduzlar yetkazildi',
      refunding: 'Pulni qaytarish boshlandi',
      refunded: 'Pul qaytarildi',
      expired: 'Toʻlovsiz yopildi',
      review: 'Xodimga topshirildi',
    },
    ahead: {
      paid: 'Toʻlov',
      delivering: 'Yetkazish boshlanishi',
      delivered: 'Yulduzlar yetkazilishi',
      refunded: 'Pul qaytarilishi',
      settled: 'Yetkazish yoki pulni toʻliq qaytarish',
    },
    continue: 'Toʻlovga oʻtish',
    again: 'Yana yulduz xarid qilish',
    restart: 'Qayta buyurtma berish',
    print: 'Chekni chop etish yoki saqlash',
    receipt: 'Chek',
    receiptUnpaid: 'Buyurtmangiz',
    number: 'Buyurtma raqami',
    recipient: 'Oluvchi',
    amount: 'Miqdor',
    placed: 'Buyurtma vaqti',
    price: { unpaid: 'Narx', paid: 'Toʻlandi', refunded: 'Toʻlandi va qaytarildi' },
    consent: 'Roziligingiz',
    withdraw: {
      heading: 'Fikringiz oʻzgardimi?',
      open: 'Yetkazish boshlanmaguncha sababini aytmasdan xariddan voz kechishingiz va toʻliq summani qaytarib olishingiz mumkin.',
      gone: 'Siz rozi boʻlganingizdek, yetkazish darhol boshlandi. Shuning uchun endi xariddan voz kechib boʻlmaydi.',
      link: 'Shartnomadan shu yerda voz kechish',
      title: 'Xariddan voz kechasizmi?',
      confirm: 'Voz kechishni tasdiqlash',
      stay: 'Buyurtmani qoldirish',
      tooLate: 'Voz kechish arizangiz kelganda yetkazish boshlangan edi. U davom etmoqda.',
      done: 'Siz {when} da xariddan voz kechdingiz. Toʻliq summa toʻlov qilgan kartangizga qaytarilmoqda.',
    },
    help: 'Bu buyurtma boʻyicha yordam',
    helpText: 'Bizga yozing va buyurtma raqamini koʻrsating:',
    link: 'Bu buyurtmaga havola',
    keep: 'Havolani saqlab qoʻying: buyurtmangizga shu orqali qaytasiz. Havolasi bor har kim buyurtmani koʻra oladi.',
  },

  frame: {
    close: 'Yopish',
    soldBy: 'Sotuvchi: {shop}',
    newTab: '(yangi varaqda ochiladi)',
    toShop: 'Doʻkonga oʻtish',
    refused: {
      title: 'Bu sahifa doʻkonni koʻrsata olmaydi',
      text: 'Telegram Stars (Yulduzlar)ni doʻkonning oʻz sahifasida xarid qilishingiz mumkin. Toʻlovdan oldin uning manzilini tekshiring.',
    },
    unknownOrder: {
      title: 'Bu buyurtmani bu yerda koʻrsatib boʻlmaydi',
      text: 'Holatini buyurtma sahifangizda koʻrishingiz mumkin. Uning havolasi — toʻlovdan keyin olgan havolangiz.',
    },
    status: {
      awaiting_payment: 'Stripe toʻlovingiz haqida xabar berishi bilan yulduzlar yuboriladi.',
      paid: 'Stripe toʻlovingizni tasdiqladi. Yulduzlar tez orada yuboriladi.',
      delivering: 'Sovgʻa buyurtma qilindi. Yetib borgani haqidagi xabarni kutyapmiz.',
      delivered: 'Yulduzlar rasmiy sovgʻa sifatida Telegram hisobida.',
      refunding: 'Toʻlangan pul toʻlov qilgan kartangizga toʻliq qaytarilmoqda.',
      refunded: 'Toʻlangan pul toʻlov qilgan kartangizga toʻliq qaytarildi.',
      expired: 'Toʻlov kelmagani uchun buyurtma yopildi.',
      review:
        'Bu buyurtmani xodimimiz hal qiladi: oxirida yo yulduzlar yetkaziladi, yo pul toʻliq qaytariladi.',
    },
    order: 'Buyurtma',
    done: 'Tayyor',
    more: 'Yana yulduz xarid qilish',
    offline: 'Internet aloqasi yoʻqqa oʻxshaydi. Buyurtmangizga taʼsir qilmaydi.',
    backTo: 'Qaytish: {partner}',
  },

  errorPage: {
    home: 'Bosh sahifaga oʻtish',
    request: 'Bizga yozsangiz, shu raqamni koʻrsating:',
    notFoundTitle: 'Sahifa topilmadi',
    notFoundText:
      'Bu manzilda hech narsa yoʻq. Manzilni oʻzingiz yozgan boʻlsangiz, yozilishini tekshiring; buyurtma havolasini ochgan boʻlsangiz, u toʻliq ekaniga ishonch hosil qiling.',
    oursTitle: 'Bizning tomonda xatolik yuz berdi',
    oursText:
      'Buyurtmangiz boʻlsa, u xavfsiz: hech narsa uchun ikki marta pul yechilmaydi. Bir daqiqadan soʻng sahifani qayta yuklang.',
    busyTitle: 'Bir daqiqa kuting',
    busyText:
      'Tarmogʻingizdan doʻkon bir vaqtda qabul qila oladigandan koʻp soʻrov keldi. Bir daqiqa kutib, qayta urinib koʻring; hech narsa yoʻqolmaydi.',
    refusedTitle: 'Soʻrovni oʻqib boʻlmadi',
    refusedText: 'Sahifa unga nomaʼlum usulda ochildi. Bosh sahifaga qaytib, qayta urinib koʻring.',
  },

  complaints: {
    username: {
      username_missing: 'Yulduzlarni oluvchining Telegramdagi @username nomini yozing.',
      username_too_long: `Foydalanuvchi nomi juda uzun. ${shape}`,
      username_too_short: `Foydalanuvchi nomi juda qisqa. ${shape}`,
      username_is_invite_link:
        'Bu guruh yoki kanalga taklif havolasi. Yulduzlarni oladigan odamning @username nomini yozing.',
      username_is_private_link:
        'Bu shaxsiy chat havolasi. Yulduzlarni oladigan odamning @username nomini yozing.',
      username_is_other_link:
        'Bu havola Telegram foydalanuvchi nomiga olib bormaydi. @durov yoki t.me/durov koʻrinishida yozing.',
      username_is_phone_number:
        'Bu telefon raqami. Uning oʻrniga Telegram profilidagi @username nomini yozing.',
      username_is_email: 'Bu elektron pochta manzili. Uning oʻrniga Telegramdagi @username nomini yozing.',
      username_has_forbidden_characters: `Foydalanuvchi nomida faqat lotin harflari, raqamlar va pastki chiziq boʻlishi mumkin. ${shape}`,
      username_starts_wrong: `Foydalanuvchi nomi harf bilan boshlanadi. ${shape}`,
      username_ends_with_underscore: `Foydalanuvchi nomi pastki chiziq bilan tugamaydi. ${shape}`,
      username_has_double_underscore: `Foydalanuvchi nomida ketma-ket ikkita pastki chiziq boʻlmaydi. ${shape}`,
    },
    recipient: {
      not_found: 'Telegramda bunday foydalanuvchi yoʻq. Yozilishini tekshirib, qayta yozing.',
      ineligible:
        'Bu kanal, guruh yoki bot. Odamning @username nomini yozing: yulduzlarni faqat odamlar olishi mumkin.',
      blocked: 'Bu nom uchun yulduz sotmaymiz. Bu xato deb oʻylasangiz, bizga yozing.',
    },
    amount: {
      amount_missing: 'Nechta yulduz xarid qilishni tanlang: {min} dan {max} gacha.',
      amount_not_a_number:
        'Yulduzlar sonini faqat raqamlar bilan yozing: {min} dan {max} gacha, masalan, 500.',
      amount_too_small: 'Eng kichik buyurtma — {min} ta yulduz. {min} dan {max} gacha son yozing.',
      amount_too_large: 'Eng katta buyurtma — {max} ta yulduz. {min} dan {max} gacha son yozing.',
    },
    currency: 'Bu valyutada sotmaymiz. Quyidagilardan birini tanlang: {sold}.',
    price: 'Narx oʻzgardi yoki taklif muddati tugadi. Yangi narxni tekshirib, qayta urinib koʻring.',
    consent:
      'Yulduzlar darhol yetkazilishiga rozilik uchun katakchani belgilang. Bunisiz buyurtmani qabul qila olmaymiz.',
  },
} as const satisfies MessagesIn<'uz'>
