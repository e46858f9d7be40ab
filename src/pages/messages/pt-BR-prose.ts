import type { ProseIn } from './messages.ts'

export const ptBRProse = {
  guide: {
    title: 'O que são as Estrelas do Telegram?',
    description:
      'O que são as Telegram Stars (Estrelas), para que servem, em que diferem do Telegram Premium e como comprá-las com segurança.',
    lead: 'As Estrelas são a moeda dentro do Telegram. Com elas se pagam coisas digitais por lá e se apoia quem as cria.',
    sections: [
      {
        heading: 'Para que servem?',
        points: [
          'Para recursos pagos e produtos digitais em bots e miniaplicativos.',
          'Para apoiar criadores de quem você gosta.',
          'Para presentear: você pode mandar enviá-las a qualquer pessoa que tenha um @usuário.',
        ],
      },
      {
        heading: 'Estrelas são o mesmo que o Telegram Premium?',
        paragraphs: [
          'Não. O Premium melhora a própria conta. As Estrelas são um saldo que se gasta aos poucos ou de uma vez, como se quiser. Ter um não dá direito ao outro.',
        ],
      },
      {
        heading: 'Como compro aqui?',
        steps: [
          'Escolha a quantidade e digite o @usuário do Telegram que vai receber as Estrelas.',
          'Confira a conta encontrada, a quantidade e o preço final.',
          'Pague com cartão na página da Stripe.',
          'Acompanhe a página do pedido até as Estrelas chegarem. Se não puderem ser entregues, você recebe o valor total de volta.',
        ],
      },
      {
        heading: 'Como elas chegam?',
        paragraphs: [
          'Como presente oficial do Telegram. Quem recebe não precisa fazer nada: nenhum link para abrir, nenhum código para digitar, nada para confirmar.',
        ],
      },
      {
        heading: 'O que devo conferir antes de pagar?',
        points: [
          'O @usuário é o certo, assim como o nome e a foto encontrados.',
          'O número de Estrelas é o que você quer.',
          'O preço final está bom para você. É o que será cobrado no cartão, sem nada a mais.',
          'Ninguém pede que você faça login no Telegram. Uma loja que quer a sua senha ou um código de login quer a sua conta.',
        ],
      },
    ],
  },
  safety: {
    title: 'Comprar com segurança',
    description:
      'O que a {shop} nunca pede, como reconhecer as nossas páginas e o que fazer se alguém enganou você.',
    lead: 'Só precisamos saber um @usuário. Quem quer mais não somos nós.',
    sections: [
      {
        heading: 'O que nunca pedimos',
        points: [
          'A sua senha do Telegram, um código de login ou a senha da verificação em duas etapas.',
          'O número do seu cartão em qualquer lugar que não seja a página da Stripe.',
          'Uma transferência para uma pessoa, uma carteira ou outra loja.',
          'Ver a sua tela à distância ou instalar um aplicativo.',
        ],
      },
      {
        heading: 'Como saber que somos nós',
        points: [
          'O endereço no navegador é o desta loja e, na hora de pagar, o da Stripe.',
          'O preço na nossa página e o preço na Stripe são iguais.',
          'Nunca escrevemos primeiro para você no Telegram.',
        ],
      },
      {
        heading: 'Se você deu um código a alguém',
        steps: [
          'No Telegram, abra Configurações → Dispositivos e encerre todas as sessões que não são suas.',
          'Ative a verificação em duas etapas em Configurações → Privacidade e Segurança.',
          'Se os dados do cartão também vazaram, ligue para o seu banco.',
        ],
      },
    ],
  },
  delivery: {
    title: 'Prazos de entrega',
    description: 'Quando chegam as Telegram Stars da {shop} e o que acontece se demorarem mais.',
    lead: 'A entrega começa sozinha assim que a Stripe confirma o seu pagamento.',
    sections: [
      {
        heading: 'Quanto tempo leva',
        paragraphs: [
          'O presente é pedido segundos depois do pagamento e quase sempre chega em minutos. A página do pedido mostra cada etapa com o horário.',
        ],
      },
      {
        heading: 'Quando demora mais',
        paragraphs: [
          'Nos horários de pico, ou quando o serviço de entrega está fora do ar, o pedido espera e uma nova tentativa é feita. Você não precisa fazer nada, e nada é enviado duas vezes. Se as Estrelas não tiverem sido entregues {hours} depois do pagamento, o valor total é reembolsado automaticamente.',
        ],
      },
      {
        heading: 'Quando o próprio pagamento demora',
        paragraphs: [
          'Algumas formas de pagamento são confirmadas mais tarde. O pedido espera o dinheiro e continua assim que ele chega.',
        ],
      },
      {
        heading: 'Onde as Estrelas aparecem',
        paragraphs: [
          'No Telegram de quem recebe: em uma mensagem sobre o presente e no saldo em Configurações → Minhas Estrelas.',
        ],
      },
    ],
  },
  refunds: {
    title: 'Reembolsos',
    description: 'Quando e como a {shop} devolve o seu dinheiro.',
    lead: 'Pago quer dizer entregue uma vez ou reembolsado por inteiro. Nunca os dois, e nunca nenhum dos dois.',
    sections: [
      {
        heading: 'Quando você recebe o dinheiro de volta',
        points: [
          'As Estrelas são recusadas, por exemplo porque a conta não pode mais recebê-las.',
          'As Estrelas não foram entregues {hours} depois do pagamento.',
        ],
      },
      {
        heading: 'Como funciona',
        paragraphs: [
          'O reembolso começa sozinho; você não precisa pedir. É sempre o valor total e volta para o cartão usado no pagamento. A página do pedido mostra quando ele começou e quando a Stripe o concluiu. O banco decide quando ele aparece na fatura; pode levar alguns dias.',
        ],
      },
      {
        heading: 'Quando uma pessoa olha primeiro',
        paragraphs: [
          'Às vezes não dá para saber automaticamente se as Estrelas chegaram. A página do pedido diz então que estamos cuidando dele. O fim é o mesmo: as Estrelas ou o valor total.',
        ],
      },
      {
        heading: 'Depois da entrega',
        paragraphs: [
          'As Estrelas entregues pertencem à conta que as recebeu, e não podemos retomá-las. Por isso mostramos a conta, a quantidade e o preço antes de você pagar.',
        ],
      },
      {
        heading: 'Um pedido que não foi pago',
        paragraphs: [
          'Ele se encerra sozinho e não custa nada. Se mesmo assim um pagamento chegar mais tarde, ele vale: as Estrelas são enviadas ou o dinheiro é devolvido.',
        ],
      },
    ],
  },
  terms: {
    title: 'Termos de venda',
    description: 'Os termos em que a {shop} vende Telegram Stars.',
    lead: 'O que você pode esperar de nós e o que precisamos de você.',
    sections: [
      {
        heading: 'Quem vende para você',
        paragraphs: [
          '{legalName}, {legalAddress}. Você pode falar conosco pelo endereço {email}.',
          'A {shop} é uma loja independente e não faz parte do Telegram.',
        ],
      },
      {
        heading: 'O que você compra',
        paragraphs: [
          'Um número de Telegram Stars, entregues como presente oficial do Telegram ao @usuário que você informar. Para que as Estrelas podem ser usadas, quem decide é o Telegram.',
        ],
      },
      {
        heading: 'O preço',
        paragraphs: [
          'O preço mostrado com a quantidade é o final, com todas as taxas incluídas. A página seguinte o mostra mais uma vez antes de você pagar, e a Stripe cobra exatamente esse valor. Se um preço tiver mudado nesse meio-tempo, você é avisado antes de pagar.',
        ],
      },
      {
        heading: 'O destinatário certo',
        paragraphs: [
          'Procuramos a conta e mostramos o nome e a foto dela quando nos são informados. Canais, bots e nomes que ninguém tem são recusados antes de qualquer cobrança. Se não for possível procurar naquele momento, a página avisa. Só você pode saber se é a pessoa certa: Estrelas entregues não podem ser recuperadas.',
        ],
      },
      {
        heading: 'Entrega',
        paragraphs: [
          'A entrega começa quando a Stripe confirma o seu pagamento. Se as Estrelas não tiverem sido entregues {hours} depois, o valor total é reembolsado sem que você precise pedir. Quando não dá para saber automaticamente se elas chegaram, uma pessoa esclarece isso primeiro, para que nada seja enviado duas vezes.',
        ],
      },
      {
        heading: 'O seu consentimento e o direito de arrependimento',
        paragraphs: [
          'Antes de pagar, você nos pede que a entrega seja imediata e reconhece que não pode mais desistir da compra depois que a entrega começar. O texto com que você concordou e o horário ficam na página do pedido. Os direitos que a lei do seu país lhe dá além disso continuam seus.',
          'Até a entrega começar, você pode desistir da compra sem dar motivos e receber o valor total de volta.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Privacidade',
    description: 'O que a {shop} guarda sobre uma compra e o que não guarda.',
    lead: 'Guardamos o que um pedido exige. Nestas páginas não há contas, cookies nem scripts de terceiros.',
    sections: [
      {
        heading: 'O que guardamos',
        points: [
          'O @usuário que recebe as Estrelas, a quantidade, o preço e a moeda.',
          'O consentimento que você deu: o texto, o idioma e o horário.',
          'O que aconteceu com o pedido e quando, e as referências da Stripe ao pagamento.',
          'O endereço de e-mail que você informa à Stripe, tal como ela o repassa para o recibo.',
          'Contra abusos: a impressão digital do cartão informada pela Stripe e um hash com chave da sua rede, do qual não se pode ler o seu endereço.',
          'Por qual link de parceiro você chegou, se chegou por um.',
        ],
      },
      {
        heading: 'O que nunca temos',
        points: [
          'O número do seu cartão: você o digita na página da Stripe, não na nossa.',
          'A sua senha ou um código de login do Telegram: nada aqui precisa deles, e nunca os pedimos.',
        ],
      },
      {
        heading: 'Quem mais participa',
        points: [
          'A Stripe recebe o pagamento e paga os reembolsos.',
          'Um provedor de presentes fica sabendo o @usuário e a quantidade, para procurar a conta e entregar as Estrelas.',
          'A Cloudflare opera os servidores em que esta loja funciona. A única exceção ao que está dito acima: quando chegam muitíssimos pedidos de uma mesma rede, um script da Cloudflare verifica, na página antes do pagamento, que quem compra é uma pessoa.',
          'O parceiro cujo link trouxe você fica sabendo o número do pedido, as Estrelas, o preço e a situação do pedido, e nada sobre você.',
        ],
      },
      {
        heading: 'A página do seu pedido',
        paragraphs: [
          'O endereço dela contém uma chave secreta. Quem tiver o endereço completo pode ver o pedido; por isso, compartilhe com cuidado.',
        ],
      },
      {
        heading: 'Por quanto tempo guardamos',
        paragraphs: [
          'Os dados pessoais são apagados automaticamente {paidDays} depois do pedido, porque os bancos podem estornar um pagamento por cerca desse tempo, ou {unpaidDays} depois do encerramento de um pedido não pago. Valores, horários e situações ficam na contabilidade.',
        ],
      },
      {
        heading: 'Perguntas e exclusão',
        paragraphs: [
          'Responsável: {legalName}, {legalAddress}. Escreva para {email} para saber o que está guardado sobre você ou para que seja apagado. Os dados pessoais ficam separados da contabilidade, de modo que podem ser apagados enquanto ela permanece.',
        ],
      },
    ],
  },
  contact: {
    title: 'Ajuda e contato',
    description: 'Como falar com a {shop} sobre um pedido.',
    lead: 'Olhe primeiro a página do pedido: ela diz em que ponto ele está, o que vem depois e até quando.',
    sections: [
      {
        heading: 'Antes de escrever',
        points: [
          'Tenha o número do pedido em mãos. Ele está na página do pedido e começa com ord_.',
          'Um pedido pago que não é entregue é reembolsado automaticamente.',
          'Perdeu a página do pedido? O endereço está no histórico do navegador. Se não estiver, informe o @usuário e o horário da compra.',
        ],
      },
      {
        heading: 'Cuidado com falsos atendentes',
        paragraphs: [
          'Nunca escrevemos primeiro para você no Telegram e nunca pedimos senha, código de login ou dados do cartão. Quem pedir não somos nós.',
        ],
      },
    ],
  },
  buy: 'Comprar Estrelas do Telegram',
  home: 'Página inicial',
  write: 'Escreva para nós',
} as const satisfies ProseIn
