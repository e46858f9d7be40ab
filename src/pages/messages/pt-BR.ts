import type { MessagesIn } from './messages.ts'

const shape =
  'Um nome de usuário tem de 4 a 32 letras, números ou sublinhados e começa com uma letra, como @durov.'

export const ptBR = {
  counted: {
    stars: {
      one: '{n} Estrela do Telegram',
      many: '{n} de Estrelas do Telegram',
      other: '{n} Estrelas do Telegram',
    },
  },
  errorTitle: 'Erro: {title}',
  layout: {
    skip: 'Ir para o conteúdo',
    about: 'O que são Estrelas?',
    language: 'Idioma',
    more: 'Mais',
    safety: 'Segurança',
    delivery: 'Entrega',
    refunds: 'Reembolsos',
    terms: 'Termos',
    privacy: 'Privacidade',
    contact: 'Contato',
    partners: 'Para parceiros',
    independent: 'A {shop} é uma loja independente e não faz parte do Telegram.',
  },
  errors: { heading: 'Há um problema', prefix: 'Erro:' },
  warning: {
    title: 'Ninguém aqui pede o seu login.',
    text: 'Só precisamos de um @usuário. Quem pedir a sua senha do Telegram ou um código de login quer roubar a sua conta.',
  },
  checkout: {
    title: 'Comprar Estrelas do Telegram',
    description:
      'Telegram Stars para qualquer @usuário: pagamento com cartão na Stripe, entrega como presente oficial do Telegram ou reembolso total. Sem login no Telegram.',
    lead: 'Para você ou para qualquer pessoa com um @usuário, como presente oficial do Telegram.',
    amount: 'Quantas Estrelas?',
    currency: 'Moeda',
    showCurrency: 'Ver preços',
    other: 'Outra quantidade',
    otherLabel: 'Número de Estrelas',
    otherRange: 'de {min} a {max}',
    recipient: 'Quem recebe as Estrelas?',
    recipientHint: 'O nome de usuário no Telegram, por exemplo durov, @durov ou t.me/durov.',
    recipientIdle: 'Procuramos a conta antes de você pagar.',
    looking: 'Procurando a conta…',
    unknown: 'Não conseguimos procurar contas agora. Continue, mas confira bem como está escrito.',
    notFound: 'Ninguém no Telegram tem esse nome de usuário. Confira como está escrito.',
    ineligible: 'Isto é um canal, um grupo ou um bot. Estrelas só podem ir para uma pessoa.',
    summary: 'Seu pedido',
    recipientFor: 'para {who}',
    total: 'Total',
    stars: '{n} Telegram Stars',
    allIn: 'Todas as taxas incluídas',
    noScript: 'O preço ao lado da quantidade é tudo o que você paga. O total aparece na próxima página.',
    button: 'Continuar',
    next: 'Você confere tudo mais uma vez e depois paga na Stripe.',
    promises: {
      stripe: {
        title: 'Pagamento na Stripe',
        text: 'Os dados do cartão são digitados na página da Stripe. Nunca vemos o número.',
      },
      refund: {
        title: 'Entrega ou reembolso',
        text: 'Se as Estrelas não puderem ser entregues, você recebe o valor total de volta.',
      },
      login: {
        title: 'Sem login no Telegram',
        text: 'Nunca pedimos senha nem código de login.',
      },
    },
  },
  review: {
    title: 'Confira o seu pedido',
    lead: 'Estrelas entregues não podem ser recuperadas. Confira estes quatro pontos.',
    recipient: 'Quem recebe as Estrelas',
    amount: 'Quantidade',
    price: 'Preço final',
    login: 'Login',
    loginText: 'Não é preciso. Ninguém aqui pede senha do Telegram nem código de login.',
    change: 'Alterar',
    changeWhat: { username: 'quem recebe as Estrelas', stars: 'a quantidade', currency: 'a moeda' },
    found: 'Esta conta foi encontrada no Telegram. É a certa?',
    notLookedUp:
      'Não foi possível procurar a conta agora, por isso não mostramos o nome dela. Confira se cada letra está certa.',
    bot: 'Este nome termina em “bot”. Estrelas só podem ir para uma pessoa, não para um bot.',
    exact: 'A Stripe cobra exatamente este valor.',
    priceChanged: 'O preço mudou de {before} para {now} desde que você começou.',
    human:
      'Chegaram tantos pedidos da sua rede que a loja precisa perguntar: confirme abaixo que você é uma pessoa, marque a caixa e pague.',
    stripeDown:
      'A página de pagamento não abriu. Nada foi cobrado e o seu pedido foi guardado. Tente de novo em um minuto.',
    pay: 'Pagar {price}',
    atStripe: 'Você paga com cartão na página da Stripe e depois volta para cá.',
    secure: 'Se as Estrelas não puderem ser entregues, você recebe o valor total de volta.',
    item: '{stars} para {who}',
  },
  consent: {
    '2026-11':
      'Entreguem as Estrelas imediatamente. Entendo que, depois da entrega, não posso mais desistir da compra.',
    '2026-12':
      'Entreguem as Estrelas imediatamente. Entendo que, depois que a entrega começar, não posso mais desistir da compra.',
  },
  order: {
    title: {
      awaiting_payment: 'Aguardando o seu pagamento',
      paid: 'Pago. Agora vêm as suas Estrelas',
      delivering: 'Suas Estrelas estão a caminho',
      delivered: 'Entregue',
      refunding: 'Reembolso em andamento',
      refunded: 'Reembolso total feito',
      expired: 'Este pedido não foi pago',
      review: 'Estamos cuidando deste pedido',
    },
    text: {
      awaiting_payment:
        'Nada foi cobrado ainda. As Estrelas são enviadas assim que a Stripe nos avisa do seu pagamento.',
      paid: 'A Stripe confirmou o seu pagamento. Já vamos enviar as Estrelas para {who}.',
      delivering: 'O presente para {who} foi pedido. Aguardamos a confirmação de que chegou.',
      delivered:
        'As Estrelas estão na conta de {who} no Telegram, como presente oficial. Não é preciso fazer mais nada.',
      refunding:
        'Não foi possível entregar as Estrelas para {who}. O valor total está voltando para o cartão usado no pagamento.',
      refunded:
        'O valor total voltou para o cartão usado no pagamento. O banco decide quando ele aparece na fatura; pode levar alguns dias.',
      expired:
        'Nenhum pagamento chegou, por isso o pedido foi encerrado. Se algum chegar mesmo assim, esta página avisa e as Estrelas são enviadas.',
      review:
        'Em vez de adivinhar, paramos aqui, e uma pessoa está cuidando deste pedido. Nada é enviado duas vezes e o que você pagou não se perde: ou chegam as Estrelas, ou volta o valor total.',
    },
    confirming:
      'A Stripe ainda não confirmou o seu pagamento. Algumas formas de pagar demoram um pouco. As Estrelas são enviadas assim que ele chegar.',
    payBy: 'Você pode pagar até {when}. Depois disso o pedido é encerrado e nada é cobrado.',
    otherwise:
      'Se não chegarem até {when}, você recebe o valor total de volta automaticamente. Não é preciso fazer nada.',
    erased:
      'Os dados pessoais deste pedido foram apagados. O que foi pago e como ele terminou continua registrado.',
    expected: 'Pelos pedidos recentes, elas devem chegar até {when}.',
    late: 'Está demorando mais do que quase todos os pedidos recentes. Continuamos tentando.',
    moves: 'Esta página se atualiza sozinha.',
    reload: 'Esta página se recarrega sozinha.',
    offline: 'Parece que você está sem internet. Continuamos quando ela voltar; seu pedido não é afetado.',
    steps: 'Em que ponto está',
    step: {
      awaiting_payment: 'Pedido feito',
      paid: 'Pagamento recebido',
      delivering: 'Entrega iniciada',
      delivered: 'Estrelas entregues',
      refunding: 'Reembolso iniciado',
      refunded: 'Dinheiro devolvido',
      expired: 'Encerrado sem pagamento',
      review: 'Com uma pessoa da equipe',
    },
    ahead: {
      paid: 'Pagamento',
      delivering: 'Início da entrega',
      delivered: 'Entrega das Estrelas',
      refunded: 'Devolução do dinheiro',
      settled: 'Entrega ou reembolso total',
    },
    continue: 'Continuar para o pagamento',
    again: 'Comprar mais Estrelas',
    restart: 'Pedir de novo',
    print: 'Imprimir ou salvar recibo',
    receipt: 'Recibo',
    receiptUnpaid: 'Seu pedido',
    number: 'Número do pedido',
    recipient: 'Destinatário',
    amount: 'Quantidade',
    placed: 'Feito em',
    price: { unpaid: 'Preço', paid: 'Pago', refunded: 'Pago e devolvido' },
    consent: 'Você concordou',
    withdraw: {
      heading: 'Mudou de ideia?',
      open: 'Até a entrega começar, você pode desistir da compra sem dar motivos e receber o valor total de volta.',
      gone: 'A entrega começou imediatamente, como você concordou. Por isso não é mais possível desistir da compra.',
      link: 'Desistir do contrato aqui',
      title: 'Desistir da compra?',
      confirm: 'Confirmar a desistência',
      stay: 'Manter o pedido',
      tooLate: 'A entrega já tinha começado quando sua desistência chegou. Ela continua.',
      done: 'Você desistiu da compra em {when}. O valor total está voltando para o cartão com que você pagou.',
    },
    help: 'Ajuda com este pedido',
    helpText: 'Escreva para nós e informe o número do pedido:',
    link: 'Link deste pedido',
    keep: 'Guarde-o: é o caminho de volta ao seu pedido. Quem tiver o link pode ver o pedido.',
  },
  frame: {
    close: 'Fechar',
    soldBy: 'Vendido por {shop}',
    newTab: '(abre em outra aba)',
    toShop: 'Ir para a loja',
    refused: {
      title: 'Esta página não pode mostrar a loja',
      text: 'Você pode comprar Telegram Stars na página da própria loja. Confira o endereço antes de pagar.',
    },
    unknownOrder: {
      title: 'Este pedido não pode ser mostrado aqui',
      text: 'A página do seu pedido diz em que ponto ele está. Você recebeu o link depois de pagar.',
    },
    status: {
      awaiting_payment: 'As Estrelas são enviadas assim que a Stripe nos avisa do seu pagamento.',
      paid: 'A Stripe confirmou o seu pagamento. As Estrelas já vão ser enviadas.',
      delivering: 'O presente foi pedido. Aguardamos a confirmação de que chegou.',
      delivered: 'As Estrelas estão na conta do Telegram, como presente oficial.',
      refunding: 'O valor total está voltando para o cartão usado no pagamento.',
      refunded: 'O valor total voltou para o cartão usado no pagamento.',
      expired: 'Nenhum pagamento chegou, por isso o pedido foi encerrado.',
      review: 'Uma pessoa está cuidando deste pedido: ou chegam as Estrelas, ou volta o valor total.',
    },
    order: 'Pedido',
    done: 'Pronto',
    more: 'Comprar mais Estrelas',
    offline: 'Parece que você está sem internet. Seu pedido não é afetado.',
    backTo: 'Voltar para {partner}',
  },
  errorPage: {
    home: 'Ir para a página inicial',
    request: 'Se escrever para nós, informe este número:',
    notFoundTitle: 'Página não encontrada',
    notFoundText:
      'Não há nada neste endereço. Se você o digitou, confira; se seguiu o link de um pedido, veja se ele está completo.',
    oursTitle: 'Algo deu errado do nosso lado',
    oursText:
      'Seu pedido, se houver um, está seguro: nada é cobrado duas vezes. Recarregue a página em um minuto.',
    busyTitle: 'Um momento, por favor',
    busyText:
      'Chegaram da sua rede mais solicitações do que a loja consegue atender de uma vez. Espere um minuto e tente de novo; nada se perde.',
    refusedTitle: 'Não foi possível ler isto',
    refusedText: 'A página foi chamada de um jeito que ela não conhece. Volte ao início e tente de novo.',
  },
  complaints: {
    username: {
      username_missing: 'Digite o @usuário do Telegram que vai receber as Estrelas.',
      username_too_long: `Isto é longo demais para um nome de usuário. ${shape}`,
      username_too_short: `Isto é curto demais para um nome de usuário. ${shape}`,
      username_is_invite_link:
        'Isto é um link de convite para um grupo ou canal. Digite o @usuário da pessoa que vai receber as Estrelas.',
      username_is_private_link:
        'Isto é um link para uma conversa privada. Digite o @usuário da pessoa que vai receber as Estrelas.',
      username_is_other_link:
        'Este link não leva a um usuário do Telegram. Digite como @durov ou t.me/durov.',
      username_is_phone_number: 'Isto é um número de telefone. Digite o @usuário do perfil do Telegram.',
      username_is_email: 'Isto é um endereço de e-mail. Digite o @usuário do Telegram.',
      username_has_forbidden_characters: `Um nome de usuário só pode ter letras latinas, números e sublinhados. ${shape}`,
      username_starts_wrong: `Um nome de usuário começa com uma letra. ${shape}`,
      username_ends_with_underscore: `Um nome de usuário não pode terminar com sublinhado. ${shape}`,
      username_has_double_underscore: `Um nome de usuário não pode ter dois sublinhados seguidos. ${shape}`,
    },
    recipient: {
      not_found: 'Ninguém no Telegram tem esse nome de usuário. Confira e digite de novo.',
      ineligible:
        'Isto é um canal, um grupo ou um bot. Digite o @usuário de uma pessoa: só pessoas recebem Estrelas.',
      blocked:
        'Não vendemos Estrelas para este nome de usuário. Se você acha que é um engano, escreva para nós.',
    },
    amount: {
      amount_missing: 'Escolha quantas Estrelas comprar, de {min} a {max}.',
      amount_not_a_number: 'Digite o número de Estrelas só com algarismos, de {min} a {max}, como 500.',
      amount_too_small: 'O menor pedido é de {min} Estrelas. Digite um número de {min} a {max}.',
      amount_too_large: 'O maior pedido é de {max} Estrelas. Digite um número de {min} a {max}.',
    },
    currency: 'Não vendemos nesta moeda. Escolha uma destas: {sold}.',
    price: 'O preço mudou ou a oferta expirou. Confira o novo preço e tente de novo.',
    consent:
      'Marque a caixa para concordar com a entrega imediata das Estrelas. Sem isso não podemos aceitar o pedido.',
  },
} as const satisfies MessagesIn<'pt-BR'>
