import type { MessagesIn } from './messages.ts'

const shape = 'ユーザー名は4〜32文字の半角英数字またはアンダースコアで、@durov のように英字で始まります。'

/** Telegram's スター; the brand in Latin letters stands where people look for it. */
export const ja = {
  counted: {
    stars: { other: 'Telegramスター {n}個' },
  },
  errorTitle: 'エラー：{title}',

  layout: {
    skip: '本文へ移動',
    about: 'スターとは？',
    language: '言語',
    more: 'その他',
    safety: '安全な購入',
    delivery: 'お届け時間',
    refunds: '返金',
    terms: '販売条件',
    privacy: 'プライバシー',
    contact: 'お問い合わせ',
    partners: 'パートナー向け',
    independent: '{shop}は独立したショップで、Telegramの一部ではありません。',
  },

  errors: {
    heading: '問題があります',
    prefix: 'エラー：',
  },

  warning: {
    title: 'ログイン情報をお尋ねすることはありません。',
    text: '必要なのは@usernameだけです。Telegramのパスワードやログインコードを尋ねる人は、アカウントを盗もうとしています。',
  },

  checkout: {
    title: 'Telegram Stars（スター）を購入',
    description:
      '@usernameがあれば誰にでも贈れるTelegram Stars（スター）。お支払いはStripeのカード決済、お届けはTelegramの公式ギフト。お届けできない場合は全額返金。Telegramへのログインは不要です。',
    lead: 'ご自身にも、@usernameをお持ちのどなたにも。Telegramの公式ギフトとしてお届けします。',
    amount: 'スターの数',
    currency: '通貨',
    showCurrency: '価格を表示',
    other: '数を指定',
    otherLabel: 'スターの数',
    otherRange: '{min}〜{max}',
    recipient: '誰に届けますか？',
    recipientHint: 'Telegramのユーザー名（例：durov、@durov、t.me/durov）',
    recipientIdle: 'お支払いの前にアカウントを確認します。',
    looking: 'アカウントを確認しています…',
    unknown: '現在アカウントを確認できません。このまま進めますが、つづりをよくお確かめください。',
    notFound: 'このユーザー名の人はTelegramに見つかりません。つづりをご確認ください。',
    ineligible: 'これはチャンネル、グループ、またはボットです。スターを受け取れるのは個人だけです。',
    summary: 'ご注文内容',
    recipientFor: '{who} さん宛て',
    total: '合計',
    stars: 'Telegramスター {n}個',
    allIn: '手数料込み',
    noScript: '各数量の横の価格がお支払いのすべてです。合計は次のページに表示されます。',
    button: '次へ',
    next: '内容をもう一度確認してから、Stripeでお支払いいただきます。',
    promises: {
      stripe: {
        title: 'Stripeでお支払い',
        text: 'カード情報はStripeのページで入力します。当店がカード番号を見ることはありません。',
      },
      refund: {
        title: 'お届けか、返金か',
        text: 'スターをお届けできない場合は、全額を返金します。',
      },
      login: {
        title: 'Telegramへのログイン不要',
        text: 'パスワードやログインコードをお尋ねすることはありません。',
      },
    },
  },

  review: {
    title: 'ご注文の確認',
    lead: 'お届けしたスターは取り戻せません。次の4点をご確認ください。',
    recipient: '受け取る人',
    amount: '数量',
    price: 'お支払い額',
    login: 'ログイン',
    loginText: '不要です。Telegramのパスワードやログインコードをお尋ねすることはありません。',
    change: '変更',
    changeWhat: { username: '（受け取る人）', stars: '（数量）', currency: '（通貨）' },
    found: 'Telegramでこのアカウントが見つかりました。間違いありませんか？',
    notLookedUp:
      '現在アカウントを確認できないため、名前を表示できません。一文字ずつ、つづりをお確かめください。',
    bot: 'このユーザー名は「bot」で終わっています。スターを受け取れるのは個人だけで、ボットには贈れません。',
    exact: 'Stripeで請求されるのはこの金額です。',
    priceChanged: 'お手続き中に、価格が{before}から{now}に変わりました。',
    human:
      'お使いのネットワークから多くの注文があったため、確認をお願いしています。下で人であることを確認し、チェックを入れてお支払いください。',
    stripeDown:
      '決済ページを開けませんでした。請求は発生しておらず、ご注文は保存されています。1分ほどしてからもう一度お試しください。',
    pay: '{price}を支払う',
    atStripe: 'Stripeのページでカードでお支払いいただき、その後このショップに戻ります。',
    secure: 'スターをお届けできない場合は、全額を返金します。',
    item: '{stars}（{who} 宛て）',
  },

  consent: {
    '2026-11':
      'スターの即時の提供を求めます。提供が完了した後は、この購入を撤回できなくなることを理解しています。',
    '2026-12':
      'スターの即時のお届けを求めます。お届けが始まった後は、この購入を撤回できなくなることを理解しています。',
  },

  order: {
    title: {
      awaiting_payment: 'お支払いをお待ちしています',
      paid: 'お支払いが完了しました。まもなくスターを送ります',
      delivering: 'スターをお届け中です',
      delivered: 'お届けしました',
      refunding: '返金の手続き中です',
      refunded: '全額を返金しました',
      expired: 'このご注文は支払われませんでした',
      review: 'ご注文を確認しています',
    },
    text: {
      awaiting_payment:
        'まだ請求は発生していません。Stripeからお支払い完了の通知が届きしだい、スターを送ります。',
      paid: 'Stripeがお支払いを確認しました。まもなく {who} さんにスターを送ります。',
      delivering: '{who} さんへのギフトを手配しました。到着の確認を待っています。',
      delivered:
        '{who} さんのTelegramアカウントに、公式ギフトとしてスターが届いています。受け取りの操作は不要です。',
      refunding:
        '{who} さんにスターをお届けできませんでした。お支払いに使われたカードへ全額を返金しています。',
      refunded:
        'お支払いに使われたカードへ全額を返金しました。明細に反映される時期はカード会社によって異なり、数日かかることがあります。',
      expired:
        'お支払いが確認できなかったため、このご注文は終了しました。後からお支払いが確認された場合は、このページでお知らせし、スターを送ります。',
      review:
        '推測で進めることはせず、いったん止めて担当者が確認しています。二重に送られることはなく、お支払いが失われることもありません。スターのお届けか全額返金のどちらかで完了します。',
    },
    confirming:
      'お支払いが届いたという通知を、まだStripeから受け取っていません。お支払い方法によっては時間がかかることがあります。確認できしだい、スターを送ります。',
    payBy: '{when}までにお支払いください。それを過ぎるとご注文は終了し、請求は発生しません。',
    otherwise: '{when}までに届かない場合は、自動的に全額を返金します。お手続きは不要です。',
    erased: 'この注文の個人情報は削除されました。お支払いの金額と注文の結果は記録に残ります。',
    expected: '最近の注文の実績では、{when}までに届く見込みです。',
    late: '最近のほとんどの注文より時間がかかっています。引き続き処理しています。',
    moves: 'このページは自動的に更新されます。',
    reload: 'このページは自動的に再読み込みされます。',
    offline: 'オフラインのようです。接続が復旧しだい続けます。ご注文に影響はありません。',
    steps: '現在の状況',
    step: {
      awaiting_payment: 'ご注文',
      paid: 'お支払いを確認',
      delivering: 'お届け開始',
      delivered: 'スターのお届け完了',
      refunding: '返金手続きを開始',
      refunded: '返金完了',
      expired: '未払いのため終了',
      review: '担当者が確認中',
    },
    ahead: {
      paid: 'お支払い',
      delivering: 'お届け開始',
      delivered: 'スターのお届け',
      refunded: '返金の完了',
      settled: 'お届け、または全額返金',
    },
    continue: 'お支払いへ進む',
    again: 'もう一度スターを購入',
    restart: 'もう一度注文する',
    print: '購入明細を印刷・保存',
    receipt: '購入明細',
    receiptUnpaid: 'ご注文',
    number: '注文番号',
    recipient: '受け取る人',
    amount: '数量',
    placed: '注文日時',
    price: { unpaid: '価格', paid: 'お支払い額', refunded: 'お支払い・返金額' },
    consent: '同意された内容',
    withdraw: {
      heading: 'お気持ちが変わりましたか？',
      open: 'お届けが始まるまでは、理由を問わず購入を撤回でき、全額が返金されます。',
      gone: 'ご同意のとおり、お届けはすぐに始まりました。そのため購入の撤回はもうできません。',
      link: '契約をここで撤回する',
      title: '購入を撤回しますか？',
      confirm: '撤回を確定する',
      stay: '注文を続ける',
      tooLate: '撤回のお申し出が届いた時点で、お届けはすでに始まっていました。このまま続行します。',
      done: '{when}に購入を撤回されました。お支払いに使われたカードへ全額を返金しています。',
    },
    help: 'このご注文についてのお問い合わせ',
    helpText: '注文番号を添えてご連絡ください：',
    link: 'このご注文へのリンク',
    keep: 'ご注文のページに戻るためのリンクです。大切に保管してください。リンクを知っている人は誰でもご注文を見られます。',
  },

  frame: {
    close: '閉じる',
    soldBy: '販売：{shop}',
    newTab: '（新しいタブで開きます）',
    toShop: 'ショップへ進む',
    refused: {
      title: 'このページではショップを表示できません',
      text: 'Telegram Stars（スター）はショップ自身のページで購入できます。お支払いの前にアドレスをご確認ください。',
    },
    unknownOrder: {
      title: 'このご注文はここでは表示できません',
      text: '現在の状況はご注文のページで確認できます。お支払いの後に表示されたリンクを開いてください。',
    },
    status: {
      awaiting_payment: 'Stripeからお支払い完了の通知が届きしだい、スターを送ります。',
      paid: 'Stripeがお支払いを確認しました。まもなくスターを送ります。',
      delivering: 'ギフトを手配しました。到着の確認を待っています。',
      delivered: 'Telegramアカウントに、公式ギフトとしてスターが届いています。',
      refunding: 'お支払いに使われたカードへ全額を返金しています。',
      refunded: 'お支払いに使われたカードへ全額を返金しました。',
      expired: 'お支払いが確認できなかったため、ご注文は終了しました。',
      review: '担当者がこのご注文を確認しています。スターのお届けか全額返金で完了します。',
    },
    order: 'ご注文',
    done: '完了',
    more: 'スターを追加で購入',
    offline: 'オフラインのようです。ご注文に影響はありません。',
    backTo: '{partner}に戻る',
  },

  errorPage: {
    home: 'トップページへ',
    request: 'ご連絡の際は、この番号をお知らせください：',
    notFoundTitle: 'ページが見つかりません',
    notFoundText:
      'このアドレスにはページがありません。入力した場合はつづりを、ご注文へのリンクを開いた場合はリンクが途中で切れていないかをご確認ください。',
    oursTitle: '当店側で問題が発生しました',
    oursText:
      'ご注文がある場合も、ご安心ください。二重に請求されることはありません。1分ほどしてからページを読み込み直してください。',
    busyTitle: '少々お待ちください',
    busyText:
      'お使いのネットワークから、一度に受け付けられる数を超えるリクエストがありました。1分ほど待ってからもう一度お試しください。内容は失われません。',
    refusedTitle: '読み取れませんでした',
    refusedText: 'このページでは扱えない形式で開かれました。トップページに戻って、もう一度お試しください。',
  },

  complaints: {
    username: {
      username_missing: 'スターを受け取る人のTelegramの@usernameを入力してください。',
      username_too_long: `ユーザー名が長すぎます。${shape}`,
      username_too_short: `ユーザー名が短すぎます。${shape}`,
      username_is_invite_link:
        'これはグループまたはチャンネルの招待リンクです。スターを受け取る人の@usernameを入力してください。',
      username_is_private_link:
        'これは非公開チャットへのリンクです。スターを受け取る人の@usernameを入力してください。',
      username_is_other_link:
        'これはTelegramのユーザー名へのリンクではありません。@durov や t.me/durov のように入力してください。',
      username_is_phone_number:
        'これは電話番号です。Telegramのプロフィールにある@usernameを入力してください。',
      username_is_email: 'これはメールアドレスです。Telegramの@usernameを入力してください。',
      username_has_forbidden_characters: `ユーザー名に使えるのは半角英数字とアンダースコアだけです。${shape}`,
      username_starts_wrong: `ユーザー名は英字で始まります。${shape}`,
      username_ends_with_underscore: `ユーザー名の最後にアンダースコアは使えません。${shape}`,
      username_has_double_underscore: `ユーザー名にアンダースコアを2つ続けて使うことはできません。${shape}`,
    },
    recipient: {
      not_found: 'このユーザー名の人はTelegramに見つかりません。つづりを確認して、もう一度入力してください。',
      ineligible:
        'これはチャンネル、グループ、またはボットです。スターを受け取れるのは個人だけです。個人の@usernameを入力してください。',
      blocked: 'このユーザー名にはスターを販売していません。誤りだと思われる場合はご連絡ください。',
    },
    amount: {
      amount_missing: '購入するスターの数を{min}〜{max}の範囲で選んでください。',
      amount_not_a_number: 'スターの数を、500のように数字だけで入力してください（{min}〜{max}）。',
      amount_too_small: '{min}個から購入できます。{min}〜{max}の数を入力してください。',
      amount_too_large: '一度に購入できるのは{max}個までです。{min}〜{max}の数を入力してください。',
    },
    currency: 'この通貨での販売は行っていません。次の通貨から選んでください：{sold}',
    price: '価格が変わったか、見積もりの有効期限が切れました。新しい価格を確認して、もう一度お試しください。',
    consent:
      'スターの即時の提供に同意する欄にチェックを入れてください。同意がない場合、ご注文をお受けできません。',
  },
} as const satisfies MessagesIn<'ja'>
