import type { ProseIn } from './messages.ts'

export const zhHansProse = {
  guide: {
    title: '什么是 Telegram Stars（星星）？',
    description:
      '了解什么是 Telegram Stars（星星）、有什么用途、与 Telegram Premium 有何不同，以及如何安全购买。',
    lead: '星星是 Telegram 内的货币。人们用它支付数字商品和服务，支持喜爱的创作者。',
    sections: [
      {
        heading: '星星有什么用？',
        points: [
          '购买机器人和小程序中的付费功能与数字商品。',
          '支持您喜爱的创作者。',
          '作为礼物：可以送给任何拥有 @username 的人。',
        ],
      },
      {
        heading: '星星和 Telegram Premium 是一回事吗？',
        paragraphs: [
          '不是。Premium 升级的是账号本身；星星则是余额，想什么时候用、用多少都可以。拥有其中一样，并不会附带另一样。',
        ],
      },
      {
        heading: '如何在这里购买？',
        steps: [
          '选择数量，并输入接收星星的 Telegram @username。',
          '核对我们找到的账号、数量和最终价格。',
          '在 Stripe 的页面用银行卡付款。',
          '在订单页面查看进度，直到星星送达。如果无法送达，我们将全额退款。',
        ],
      },
      {
        heading: '星星如何送达？',
        paragraphs: [
          '以 Telegram 官方礼物的形式送达。对方无需任何操作：不用打开链接，不用输入代码，也不用确认。',
        ],
      },
      {
        heading: '付款前应该核对什么？',
        points: [
          '@username 正确，查到的名称和头像也相符。',
          '星星数量正是您想要的。',
          '您接受最终价格。银行卡只会按此金额扣款，不会另外加收。',
          '没有人要求您登录 Telegram。凡是索要密码或登录验证码的商店，目的都是盗取您的账号。',
        ],
      },
    ],
  },
  safety: {
    title: '安全购买',
    description: '{shop} 绝不会索要什么、如何辨认我们的页面，以及受骗后该怎么办。',
    lead: '我们只需要知道 @username。索要更多信息的，一定不是我们。',
    sections: [
      {
        heading: '我们绝不会索要的',
        points: [
          '您的 Telegram 密码、登录验证码或两步验证密码。',
          '您的银行卡号——只有在 Stripe 自己的页面上才需要填写。',
          '向个人、钱包或其他商店转账。',
          '远程查看您的屏幕，或要求您安装应用。',
        ],
      },
      {
        heading: '如何确认是我们',
        points: [
          '浏览器中显示的是本商店的网址，付款时则是 Stripe 的网址。',
          '我们页面上的价格与 Stripe 的价格一致。',
          '我们不会在 Telegram 上主动给您发消息。',
        ],
      },
      {
        heading: '如果您已把验证码告诉他人',
        steps: [
          '在 Telegram 中打开“设置”→“设备”，终止所有不属于您的会话。',
          '在“设置”→“隐私和安全”中开启两步验证。',
          '如果银行卡信息也已泄露，请致电您的银行。',
        ],
      },
    ],
  },
  delivery: {
    title: '到账时间',
    description: '在 {shop} 购买的 Telegram Stars（星星）何时送达，以及延迟时会怎样。',
    lead: 'Stripe 确认您的付款后，发送会自动开始。',
    sections: [
      {
        heading: '需要多久',
        paragraphs: ['付款后几秒内即会下单礼物，通常几分钟内送达。订单页面会显示每一步及其时间。'],
      },
      {
        heading: '需要更长时间时',
        paragraphs: [
          '在繁忙时段或发送服务中断时，订单会等待并自动重试。您无需任何操作，也不会重复发送。如果付款后{hours}星星仍未送达，我们将自动全额退款。',
        ],
      },
      {
        heading: '付款本身需要时间时',
        paragraphs: ['某些付款方式会稍后才确认。订单会等待款项，到账后立即继续。'],
      },
      {
        heading: '在哪里能看到星星',
        paragraphs: [
          '接收人会在 Telegram 中收到一条礼物消息，并可在“设置”→“我的星星”（My Stars）中看到余额。',
        ],
      },
    ],
  },
  refunds: {
    title: '退款',
    description: '{shop} 在何时、以何种方式退款。',
    lead: '付款后，要么送达一次，要么全额退款。绝不会两者皆有，也绝不会两者皆无。',
    sections: [
      {
        heading: '什么情况下会退款',
        points: ['星星被拒收，例如该账号已无法接收。', '付款后{hours}星星仍未送达。'],
      },
      {
        heading: '退款流程',
        paragraphs: [
          '退款会自动开始，无需申请。退款始终是全额，并退回您付款所用的银行卡。订单页面会显示退款何时开始、Stripe 何时完成。何时显示在账单上由您的银行决定，可能需要几天时间。',
        ],
      },
      {
        heading: '需要人工核实时',
        paragraphs: [
          '有时系统无法自动判断星星是否已送达，订单页面会说明我们正在核查。结果是一样的：要么送达星星，要么全额退款。',
        ],
      },
      {
        heading: '送达之后',
        paragraphs: [
          '已送达的星星归接收账号所有，我们无法收回。因此，我们会在您付款前显示账号、数量和价格。',
        ],
      },
      {
        heading: '未付款的订单',
        paragraphs: [
          '订单会自动关闭，不产生任何费用。如果款项之后仍然到账，付款依然有效：我们会发送星星，或退回款项。',
        ],
      },
    ],
  },
  terms: {
    title: '销售条款',
    description: '{shop} 销售 Telegram Stars（星星）的条款。',
    lead: '您可以期待我们做到什么，以及我们需要您做什么。',
    sections: [
      {
        heading: '卖方',
        paragraphs: [
          '{legalName}，{legalAddress}。联系方式：{email}。',
          '{shop} 是独立商店，不隶属于 Telegram。',
        ],
      },
      {
        heading: '您购买的商品',
        paragraphs: [
          '一定数量的 Telegram Stars（星星），以 Telegram 官方礼物的形式送达您指定的 @username。星星的用途由 Telegram 决定。',
        ],
      },
      {
        heading: '价格',
        paragraphs: [
          '与数量一同显示的价格即为最终价格，已含所有费用。付款前，下一页会再次显示该价格，Stripe 将严格按此金额收款。如果价格在此期间有变动，我们会在您付款前告知。',
        ],
      },
      {
        heading: '正确的接收人',
        paragraphs: [
          '我们会查询该账号，并在能够获取时向您显示其名称和头像。频道、机器人以及无人使用的用户名，会在扣款前被拒绝。如果当时无法查询，页面会予以说明。是否是您要送的人，只有您能判断：已送达的星星无法撤回。',
        ],
      },
      {
        heading: '交付',
        paragraphs: [
          'Stripe 确认您的付款后即开始交付。如果此后{hours}星星仍未送达，无需您提出申请，我们将全额退款。如果系统无法自动判断是否已送达，会先由工作人员核实，以免重复发送。',
        ],
      },
      {
        heading: '您的同意与撤销权',
        paragraphs: [
          '付款前，您要求我们立即交付，并确认知悉：星星交付完成后，您将不能再撤销此次购买。您所同意的文字和时间会显示在订单页面。您所在国家的法律在此之外赋予您的权利不受影响。',
        ],
      },
    ],
  },
  privacy: {
    title: '隐私',
    description: '关于一次购买，{shop} 会存储什么、不会存储什么。',
    lead: '我们只存储订单所需的信息。这些页面不设账户，不使用 Cookie，也没有第三方脚本。',
    sections: [
      {
        heading: '我们存储的信息',
        points: [
          '接收星星的 @username、数量、价格和货币。',
          '您所作的同意：其文字、语言和时间。',
          '订单的处理过程和时间，以及 Stripe 的付款编号。',
          '您在 Stripe 填写的电子邮件地址，由 Stripe 为开具收据而转交给我们。',
        ],
      },
      {
        heading: '我们绝不会拥有的信息',
        points: [
          '您的银行卡号：您在 Stripe 的页面填写，而不是在我们的页面。',
          '您的 Telegram 密码或登录验证码：这里用不到，我们也绝不会索要。',
        ],
      },
      {
        heading: '还有谁参与',
        points: [
          'Stripe 负责收款和退款。',
          '礼物服务商会获知 @username 和数量，用于查询账号和发送星星。',
          'Cloudflare 运行本商店所用的服务器。',
        ],
      },
      {
        heading: '您的订单页面',
        paragraphs: ['其网址包含一个密钥。任何拥有完整网址的人都能查看订单，因此请谨慎分享。'],
      },
      {
        heading: '咨询与删除',
        paragraphs: [
          '责任方：{legalName}，{legalAddress}。如需了解存储了哪些与您有关的信息，或要求删除，请写信至 {email}。个人信息与账目分开保存，因此可以在保留账目的同时删除。',
        ],
      },
    ],
  },
  contact: {
    title: '帮助与联系',
    description: '如何就订单联系 {shop}。',
    lead: '请先查看订单页面：上面写明了订单进度、接下来会发生什么以及截止时间。',
    sections: [
      {
        heading: '写信之前',
        points: [
          '请准备好订单号。它显示在订单页面上，以 ord_ 开头。',
          '已付款但未送达的订单会自动退款。',
          '找不到订单页面？浏览器的历史记录中有它的网址。如果没有，请告诉我们 @username 和购买时间。',
        ],
      },
      {
        heading: '谨防假冒客服',
        paragraphs: [
          '我们不会在 Telegram 上主动给您发消息，也绝不会索要密码、登录验证码或银行卡信息。这样做的人一定不是我们。',
        ],
      },
    ],
  },
  buy: '购买 Telegram Stars（星星）',
  home: '首页',
  write: '写信给我们',
} as const satisfies ProseIn
