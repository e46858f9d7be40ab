import type { ProseIn } from './messages.ts'

export const esProse = {
  guide: {
    title: '¿Qué son las Estrellas de Telegram?',
    description:
      'Qué son las Telegram Stars (Estrellas), para qué sirven, en qué se diferencian de Telegram Premium y cómo comprarlas con seguridad.',
    lead: 'Las Estrellas son la moneda dentro de Telegram. Con ellas se pagan cosas digitales y se apoya a quienes las crean.',
    sections: [
      {
        heading: '¿Para qué sirven?',
        points: [
          'Funciones de pago y productos digitales en bots y miniaplicaciones.',
          'Apoyo a los creadores que le gustan.',
          'Un regalo: se pueden enviar a cualquiera que tenga un @usuario.',
        ],
      },
      {
        heading: '¿Son lo mismo que Telegram Premium?',
        paragraphs: [
          'No. Premium mejora la cuenta misma. Las Estrellas son un saldo que se gasta poco a poco o de una vez. Lo uno no incluye lo otro.',
        ],
      },
      {
        heading: '¿Cómo las compro aquí?',
        steps: [
          'Elija cuántas y escriba el @usuario de Telegram que las recibirá.',
          'Revise la cuenta encontrada, la cantidad y el precio final.',
          'Pague con tarjeta en la página de Stripe.',
          'Siga su página de pedido hasta que hayan llegado. Si no se pueden entregar, se le devuelve el precio íntegro.',
        ],
      },
      {
        heading: '¿Cómo llegan?',
        paragraphs: [
          'Como regalo oficial de Telegram. Quien las recibe no tiene que hacer nada: ni abrir un enlace, ni escribir un código, ni confirmar nada.',
        ],
      },
      {
        heading: '¿Qué debo revisar antes de pagar?',
        points: [
          'Que el @usuario sea el correcto, así como el nombre y la foto encontrados.',
          'Que el número de Estrellas sea el que quiere.',
          'Que el precio final le convenga. Es lo que se cobra, sin añadidos.',
          'Que nadie le pida entrar en Telegram. La tienda que quiere su contraseña o un código quiere su cuenta.',
        ],
      },
    ],
  },
  safety: {
    title: 'Comprar con seguridad',
    description: 'Qué no pide nunca {shop}, cómo reconocer nuestras páginas y qué hacer si le han engañado.',
    lead: 'Solo necesitamos saber un @usuario. Quien quiera más no somos nosotros.',
    sections: [
      {
        heading: 'Lo que nunca pedimos',
        points: [
          'Su contraseña de Telegram, un código de acceso o la contraseña de la verificación en dos pasos.',
          'El número de su tarjeta fuera de la página de Stripe.',
          'Una transferencia a una persona, a un monedero o a otra tienda.',
          'Ver su pantalla a distancia ni instalar una aplicación.',
        ],
      },
      {
        heading: 'Cómo saber que somos nosotros',
        points: [
          'La dirección del navegador es la de esta tienda, y la de Stripe al pagar.',
          'El precio en nuestra página y en Stripe es el mismo.',
          'No le escribimos primero por Telegram.',
        ],
      },
      {
        heading: 'Si ha dado un código a alguien',
        steps: [
          'En Telegram abra Ajustes → Dispositivos y cierre las sesiones que no sean suyas.',
          'Active la verificación en dos pasos en Ajustes → Privacidad y seguridad.',
          'Si también se conocen los datos de su tarjeta, llame a su banco.',
        ],
      },
    ],
  },
  delivery: {
    title: 'Plazos de entrega',
    description: 'Cuándo llegan las Telegram Stars de {shop} y qué pasa si tardan más.',
    lead: 'La entrega empieza sola en cuanto Stripe confirma su pago.',
    sections: [
      {
        heading: 'Cuánto tarda',
        paragraphs: [
          'El regalo se pide a los pocos segundos del pago y suele llegar en minutos. Su página de pedido muestra cada paso con su hora.',
        ],
      },
      {
        heading: 'Si tarda más',
        paragraphs: [
          'En horas punta, o si el servicio de entrega no responde, el pedido espera y se intenta de nuevo. No tiene que hacer nada y nada se envía dos veces. Si {hours} después del pago no se han entregado las Estrellas, el precio íntegro se devuelve automáticamente.',
        ],
      },
      {
        heading: 'Si es el pago lo que tarda',
        paragraphs: [
          'Algunas formas de pago se confirman más tarde. El pedido espera el dinero y sigue en cuanto llega.',
        ],
      },
      {
        heading: 'Dónde se ven las Estrellas',
        paragraphs: [
          'En el Telegram de quien las recibe: en un mensaje sobre el regalo y en el saldo de Ajustes → Mis Estrellas.',
        ],
      },
    ],
  },
  refunds: {
    title: 'Reembolsos',
    description: 'Cuándo y cómo devuelve {shop} su dinero.',
    lead: 'Pagado significa entregado una vez o reembolsado por completo. Nunca ambas cosas y nunca ninguna.',
    sections: [
      {
        heading: 'Cuándo se devuelve el dinero',
        points: [
          'Las Estrellas se rechazan, por ejemplo porque la cuenta ya no puede recibirlas.',
          'Las Estrellas no se han entregado {hours} después del pago.',
        ],
      },
      {
        heading: 'Cómo funciona',
        paragraphs: [
          'El reembolso empieza solo; no hay que pedirlo. Siempre es el precio íntegro y vuelve a la tarjeta con la que pagó. La página del pedido muestra cuándo ha empezado y cuándo lo ha completado Stripe. Su banco decide cuándo aparece en el extracto; puede tardar unos días.',
        ],
      },
      {
        heading: 'Cuando antes mira una persona',
        paragraphs: [
          'A veces no se puede saber automáticamente si las Estrellas han llegado. La página del pedido dice entonces que lo estamos revisando. El final es el mismo: las Estrellas o el precio íntegro.',
        ],
      },
      {
        heading: 'Después de la entrega',
        paragraphs: [
          'Las Estrellas entregadas pertenecen a la cuenta que las recibió y no podemos recuperarlas. Por eso mostramos la cuenta, la cantidad y el precio antes de pagar.',
        ],
      },
      {
        heading: 'Un pedido que no se pagó',
        paragraphs: [
          'Se cierra solo y no cuesta nada. Si aun así llega un pago más tarde, cuenta: se envían las Estrellas o se devuelve el dinero.',
        ],
      },
    ],
  },
  terms: {
    title: 'Condiciones de venta',
    description: 'Las condiciones con las que {shop} vende Telegram Stars.',
    lead: 'Lo que puede esperar de nosotros y lo que necesitamos de usted.',
    sections: [
      {
        heading: 'Quién le vende',
        paragraphs: [
          '{legalName}, {legalAddress}. Puede escribirnos a {email}.',
          '{shop} es una tienda independiente y no forma parte de Telegram.',
        ],
      },
      {
        heading: 'Qué compra',
        paragraphs: [
          'Un número de Telegram Stars, entregadas como regalo oficial de Telegram al @usuario que indique. Para qué sirven lo decide Telegram.',
        ],
      },
      {
        heading: 'El precio',
        paragraphs: [
          'El precio junto a la cantidad es el final, con todas las comisiones incluidas. La página siguiente lo muestra otra vez antes de pagar, y Stripe cobra exactamente eso. Si ha cambiado entretanto, se le avisa antes de pagar.',
        ],
      },
      {
        heading: 'El destinatario correcto',
        paragraphs: [
          'Buscamos la cuenta y mostramos su nombre y su foto cuando los tenemos. Los canales, los bots y los nombres que no existen se rechazan antes de cobrar. Si no se puede buscar en ese momento, la página lo dice. Solo usted sabe si es la persona que quiere: las Estrellas entregadas no se pueden recuperar.',
        ],
      },
      {
        heading: 'Entrega',
        paragraphs: [
          'La entrega empieza cuando Stripe ha confirmado su pago. Si {hours} después no se han entregado las Estrellas, se devuelve el precio íntegro sin que tenga que pedirlo. Cuando no se puede saber automáticamente si han llegado, lo resuelve antes una persona, para que nada se envíe dos veces.',
        ],
      },
      {
        heading: 'Su consentimiento y el derecho de desistimiento',
        paragraphs: [
          'Antes de pagar nos pide que entreguemos de inmediato y reconoce que, una vez empezada la entrega, ya no puede desistir. El texto que aceptó y la hora se muestran en su página de pedido. Conserva los demás derechos que le da la ley de su país.',
          'Hasta que empiece la entrega puede desistir de la compra sin dar motivos y recuperar el precio íntegro.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Privacidad',
    description: 'Qué guarda {shop} sobre una compra y qué no.',
    lead: 'Guardamos lo que necesita un pedido. En estas páginas no hay cuentas, ni cookies, ni scripts de terceros.',
    sections: [
      {
        heading: 'Qué guardamos',
        points: [
          'El @usuario que recibe las Estrellas, la cantidad, el precio y la moneda.',
          'El consentimiento que dio: su texto, el idioma y la hora.',
          'Qué pasó con el pedido y cuándo, y las referencias de Stripe al pago.',
          'La dirección de correo que da en Stripe, tal como Stripe la transmite para el recibo.',
          'Contra los abusos: la huella de la tarjeta que comunica Stripe y un hash con clave de su red, del que no se puede leer su dirección.',
          'Por el enlace de qué socio llegó, si llegó por uno.',
        ],
      },
      {
        heading: 'Lo que nunca tenemos',
        points: [
          'El número de su tarjeta: lo escribe en la página de Stripe, no en la nuestra.',
          'Su contraseña o código de acceso de Telegram: aquí no hacen falta y nunca los pedimos.',
        ],
      },
      {
        heading: 'Quién más participa',
        points: [
          'Stripe cobra el pago y hace los reembolsos.',
          'Un proveedor de regalos conoce el @usuario y la cantidad, para buscar la cuenta y entregar las Estrellas.',
          'Cloudflare tiene los servidores en los que funciona esta tienda. La única excepción a lo dicho arriba: cuando llegan muchísimos pedidos desde una misma red, un script de Cloudflare comprueba en la página previa al pago que compra una persona.',
          'El socio por cuyo enlace llegó conoce el número de pedido, las Estrellas, el precio y el estado del pedido, y nada sobre usted.',
        ],
      },
      {
        heading: 'Su página de pedido',
        paragraphs: [
          'Su dirección contiene una clave secreta. Quien tenga la dirección completa puede ver el pedido; compártala con cuidado.',
        ],
      },
      {
        heading: 'Cuánto tiempo lo guardamos',
        paragraphs: [
          'Los datos personales se borran solos {paidDays} después del pedido, porque los bancos pueden anular un pago durante aproximadamente ese tiempo, o {unpaidDays} después de cerrarse un pedido sin pagar. Los importes, las horas y los estados quedan en la contabilidad.',
        ],
      },
      {
        heading: 'Preguntas y borrado',
        paragraphs: [
          'Responsable: {legalName}, {legalAddress}. Escriba a {email} para saber qué se guarda sobre usted o para que se borre. Los datos personales están separados de la contabilidad, así que pueden borrarse sin tocarla.',
        ],
      },
    ],
  },
  contact: {
    title: 'Ayuda y contacto',
    description: 'Cómo contactar con {shop} por un pedido.',
    lead: 'Mire primero su página de pedido: dice en qué punto está, qué viene después y para cuándo.',
    sections: [
      {
        heading: 'Antes de escribir',
        points: [
          'Tenga a mano el número de pedido. Está en la página del pedido y empieza por ord_.',
          'Un pedido pagado que no se entrega se reembolsa solo.',
          '¿Ha perdido la página del pedido? Su dirección está en el historial del navegador. Si no, díganos el @usuario y la hora de la compra.',
        ],
      },
      {
        heading: 'Cuidado con los falsos ayudantes',
        paragraphs: [
          'No le escribimos primero por Telegram y nunca pedimos una contraseña, un código de acceso ni datos de la tarjeta. Quien lo haga no somos nosotros.',
        ],
      },
    ],
  },
  buy: 'Comprar Estrellas de Telegram',
  home: 'Inicio',
  write: 'Escríbanos',
} as const satisfies ProseIn
