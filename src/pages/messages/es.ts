import type { MessagesIn } from './messages.ts'

const shape =
  'Un nombre de usuario tiene de 4 a 32 letras, cifras o guiones bajos y empieza por una letra, como @durov.'

export const es = {
  counted: {
    stars: {
      one: '{n} Estrella de Telegram',
      many: '{n} de Estrellas de Telegram',
      other: '{n} Estrellas de Telegram',
    },
  },
  errorTitle: 'Error: {title}',
  layout: {
    skip: 'Ir al contenido',
    about: '¿Qué son las Estrellas?',
    language: 'Idioma',
    more: 'Más',
    safety: 'Seguridad',
    delivery: 'Entrega',
    refunds: 'Reembolsos',
    terms: 'Condiciones',
    privacy: 'Privacidad',
    contact: 'Contacto',
    partners: 'Para socios',
    independent: '{shop} es una tienda independiente y no forma parte de Telegram.',
  },
  errors: { heading: 'Hay un problema', prefix: 'Error:' },
  warning: {
    title: 'Aquí nadie le pide sus datos de acceso.',
    text: 'Solo necesitamos un @usuario. Quien le pida su contraseña de Telegram o un código de acceso quiere robarle la cuenta.',
  },
  checkout: {
    title: 'Comprar Estrellas de Telegram',
    description:
      'Telegram Stars para cualquier @usuario: pago con tarjeta en Stripe, entrega como regalo oficial de Telegram o reembolso íntegro. Sin iniciar sesión en Telegram.',
    lead: 'Para usted o para cualquiera que tenga un @usuario, como regalo oficial de Telegram.',
    amount: '¿Cuántas Estrellas?',
    currency: 'Moneda',
    showCurrency: 'Ver precios',
    other: 'Otra cantidad',
    otherLabel: 'Número de Estrellas',
    otherRange: 'de {min} a {max}',
    recipient: '¿Quién recibe las Estrellas?',
    recipientHint: 'Su nombre de usuario en Telegram, por ejemplo durov, @durov o t.me/durov.',
    recipientIdle: 'Buscamos la cuenta antes de que usted pague.',
    looking: 'Buscando la cuenta…',
    unknown: 'Ahora no podemos buscar cuentas. Puede continuar, pero revise bien cómo está escrito.',
    notFound: 'Nadie en Telegram tiene este nombre de usuario. Revise cómo está escrito.',
    ineligible: 'Es un canal, un grupo o un bot. Las Estrellas solo pueden ir a una persona.',
    summary: 'Su pedido',
    recipientFor: 'para {who}',
    total: 'Total',
    stars: '{n} Telegram Stars',
    allIn: 'Comisiones incluidas',
    noScript: 'El precio junto a cada cantidad es todo lo que paga. Verá el total en la página siguiente.',
    button: 'Continuar',
    next: 'Lo revisará todo una vez más y después pagará en Stripe.',
    promises: {
      stripe: {
        title: 'Pago en Stripe',
        text: 'La tarjeta se introduce en la página de Stripe. Nunca vemos su número.',
      },
      refund: {
        title: 'Entrega o reembolso',
        text: 'Si no se pueden entregar las Estrellas, se le devuelve el precio íntegro.',
      },
      login: {
        title: 'Sin iniciar sesión',
        text: 'Nunca pedimos una contraseña ni un código de acceso.',
      },
    },
  },
  review: {
    title: 'Revise su pedido',
    lead: 'Las Estrellas entregadas no se pueden recuperar. Revise estas cuatro cosas.',
    recipient: 'Quién recibe las Estrellas',
    amount: 'Cantidad',
    price: 'Precio final',
    login: 'Acceso',
    loginText: 'No hace falta. Aquí nadie pide una contraseña de Telegram ni un código de acceso.',
    change: 'Cambiar',
    changeWhat: { username: 'quién recibe las Estrellas', stars: 'la cantidad', currency: 'la moneda' },
    found: 'Esta cuenta existe en Telegram. ¿Es la correcta?',
    notLookedUp:
      'Ahora no se ha podido buscar la cuenta, por eso no mostramos su nombre. Asegúrese de que cada letra es correcta.',
    bot: 'Este nombre termina en «bot». Las Estrellas solo pueden ir a una persona, no a un bot.',
    exact: 'Stripe cobra exactamente esto.',
    priceChanged: 'El precio ha cambiado de {before} a {now} desde que empezó.',
    human:
      'Han llegado tantos pedidos desde su red que la tienda tiene que preguntar: confirme abajo que es una persona, marque la casilla y pague.',
    stripeDown:
      'La página de pago no se ha abierto. No se ha cobrado nada y su pedido se conserva. Inténtelo de nuevo en un minuto.',
    pay: 'Pagar {price}',
    atStripe: 'Paga con tarjeta en la página de Stripe y después vuelve aquí.',
    secure: 'Si no se pueden entregar las Estrellas, se le devuelve el precio íntegro.',
    item: '{stars} para {who}',
  },
  consent: {
    '2026-11':
      'Entreguen las Estrellas de inmediato. Entiendo que, una vez entregadas, ya no puedo desistir de la compra.',
    '2026-12':
      'Entreguen las Estrellas de inmediato. Entiendo que, una vez empezada la entrega, ya no puedo desistir de la compra.',
  },
  order: {
    title: {
      awaiting_payment: 'A la espera de su pago',
      paid: 'Pagado. Ahora van sus Estrellas',
      delivering: 'Sus Estrellas están en camino',
      delivered: 'Entregado',
      refunding: 'Le estamos devolviendo el dinero',
      refunded: 'Reembolsado por completo',
      expired: 'Este pedido no se pagó',
      review: 'Estamos revisando este pedido',
    },
    text: {
      awaiting_payment:
        'Aún no se ha cobrado nada. Las Estrellas se envían en cuanto Stripe nos confirma su pago.',
      paid: 'Stripe ha confirmado su pago. Vamos a enviar las Estrellas a {who}.',
      delivering: 'El regalo para {who} está pedido. Esperamos la confirmación de que ha llegado.',
      delivered:
        'Las Estrellas están en la cuenta de Telegram de {who}, como regalo oficial. No hay que hacer nada más.',
      refunding:
        'No se han podido entregar las Estrellas a {who}. El precio íntegro se está devolviendo a la tarjeta con la que pagó.',
      refunded:
        'El precio íntegro se ha devuelto a la tarjeta con la que pagó. Su banco decide cuándo aparece en el extracto; puede tardar unos días.',
      expired:
        'No ha llegado ningún pago, así que el pedido está cerrado. Si al final llega, esta página lo dirá y las Estrellas se enviarán.',
      review:
        'En vez de adivinar, nos hemos detenido y una persona se ocupa de este pedido. Nada se envía dos veces y lo pagado no se pierde: al final llegan las Estrellas o se devuelve el precio íntegro.',
    },
    confirming:
      'Stripe aún no nos ha confirmado su pago. Con algunas formas de pago tarda un poco. Las Estrellas se envían en cuanto llegue.',
    payBy: 'Puede pagar hasta {when}. Después el pedido se cierra y no se cobra nada.',
    otherwise:
      'Si no han llegado antes de {when}, se le devuelve el precio íntegro automáticamente. No tiene que hacer nada.',
    erased:
      'Los datos personales de este pedido se han borrado. Lo que se pagó y cómo terminó queda registrado.',
    expected: 'A juzgar por los últimos pedidos, deberían llegar antes de {when}.',
    late: 'Está tardando más que casi todos los últimos pedidos. Seguimos en ello.',
    moves: 'Esta página se actualiza sola.',
    reload: 'Esta página se recarga sola.',
    offline: 'Parece que no tiene conexión. Seguiremos cuando vuelva; su pedido no se ve afectado.',
    steps: 'En qué punto está',
    step: {
      awaiting_payment: 'Pedido realizado',
      paid: 'Pago recibido',
      delivering: 'Entrega iniciada',
      delivered: 'Estrellas entregadas',
      refunding: 'Reembolso iniciado',
      refunded: 'Dinero devuelto',
      expired: 'Cerrado sin pago',
      review: 'En manos de una persona',
    },
    ahead: {
      paid: 'Pago',
      delivering: 'Inicio de la entrega',
      delivered: 'Entrega de las Estrellas',
      refunded: 'Devolución del dinero',
      settled: 'Entrega o reembolso íntegro',
    },
    continue: 'Continuar con el pago',
    again: 'Comprar más Estrellas',
    restart: 'Pedir de nuevo',
    print: 'Imprimir o guardar recibo',
    receipt: 'Recibo',
    receiptUnpaid: 'Su pedido',
    number: 'Número de pedido',
    recipient: 'Destinatario',
    amount: 'Cantidad',
    placed: 'Realizado',
    price: { unpaid: 'Precio', paid: 'Pagado', refunded: 'Pagado y devuelto' },
    consent: 'Usted aceptó',
    withdraw: {
      heading: '¿Ha cambiado de idea?',
      open: 'Hasta que empiece la entrega puede desistir de la compra sin dar motivos y recuperar el precio íntegro.',
      gone: 'La entrega ha empezado de inmediato, como usted aceptó. Por eso ya no puede desistir de la compra.',
      link: 'Desistir del contrato aquí',
      title: '¿Desistir de la compra?',
      confirm: 'Confirmar el desistimiento',
      stay: 'Conservar el pedido',
      tooLate: 'La entrega ya había empezado cuando llegó su desistimiento. Sigue adelante.',
      done: 'Desistió de la compra el {when}. El precio íntegro vuelve a la tarjeta con la que pagó.',
    },
    help: 'Ayuda con este pedido',
    helpText: 'Escríbanos e indique el número de pedido:',
    link: 'Enlace a este pedido',
    keep: 'Guárdelo: es el camino de vuelta a su pedido. Quien lo tenga puede ver el pedido.',
  },
  frame: {
    close: 'Cerrar',
    soldBy: 'Vendido por {shop}',
    newTab: '(se abre en otra pestaña)',
    toShop: 'Ir a la tienda',
    refused: {
      title: 'Esta página no puede mostrar la tienda',
      text: 'Puede comprar Telegram Stars en la página de la propia tienda. Compruebe su dirección antes de pagar.',
    },
    unknownOrder: {
      title: 'Este pedido no se puede mostrar aquí',
      text: 'La página de su pedido dice en qué punto está. Recibió el enlace después de pagar.',
    },
    status: {
      awaiting_payment: 'Las Estrellas se envían en cuanto Stripe nos confirma su pago.',
      paid: 'Stripe ha confirmado su pago. Las Estrellas están a punto de enviarse.',
      delivering: 'El regalo está pedido. Esperamos la confirmación de que ha llegado.',
      delivered: 'Las Estrellas están en la cuenta de Telegram, como regalo oficial.',
      refunding: 'El precio íntegro se está devolviendo a la tarjeta con la que pagó.',
      refunded: 'El precio íntegro se ha devuelto a la tarjeta con la que pagó.',
      expired: 'No ha llegado ningún pago, así que el pedido está cerrado.',
      review: 'Una persona se ocupa de este pedido: termina con las Estrellas o con el reembolso íntegro.',
    },
    order: 'Pedido',
    done: 'Listo',
    more: 'Comprar más Estrellas',
    offline: 'Parece que no tiene conexión. Su pedido no se ve afectado.',
    backTo: 'Volver a {partner}',
  },
  errorPage: {
    home: 'Ir a la página de inicio',
    request: 'Si nos escribe, indique este número:',
    notFoundTitle: 'Página no encontrada',
    notFoundText:
      'No hay nada en esta dirección. Si la escribió usted, revísela; si siguió un enlace a un pedido, asegúrese de que esté completo.',
    oursTitle: 'Algo ha fallado por nuestra parte',
    oursText:
      'Su pedido, si lo hay, está a salvo: nada se cobra dos veces. Vuelva a cargar la página en un minuto.',
    busyTitle: 'Un momento, por favor',
    busyText:
      'Desde su red han llegado más solicitudes de las que la tienda puede atender a la vez. Espere un minuto e inténtelo de nuevo; no se pierde nada.',
    refusedTitle: 'No se ha podido leer',
    refusedText: 'La página se ha llamado de un modo que no conoce. Vuelva al inicio e inténtelo de nuevo.',
  },
  complaints: {
    username: {
      username_missing: 'Escriba el @usuario de Telegram que recibirá las Estrellas.',
      username_too_long: `Es demasiado largo para un nombre de usuario. ${shape}`,
      username_too_short: `Es demasiado corto para un nombre de usuario. ${shape}`,
      username_is_invite_link:
        'Es un enlace de invitación a un grupo o canal. Escriba el @usuario de la persona que recibirá las Estrellas.',
      username_is_private_link:
        'Es un enlace a un chat privado. Escriba el @usuario de la persona que recibirá las Estrellas.',
      username_is_other_link:
        'Ese enlace no lleva a ningún usuario de Telegram. Escríbalo como @durov o t.me/durov.',
      username_is_phone_number: 'Es un número de teléfono. Escriba el @usuario del perfil de Telegram.',
      username_is_email: 'Es una dirección de correo. Escriba el @usuario de Telegram.',
      username_has_forbidden_characters: `Un nombre de usuario solo admite letras latinas, cifras y guiones bajos. ${shape}`,
      username_starts_wrong: `Un nombre de usuario empieza por una letra. ${shape}`,
      username_ends_with_underscore: `Un nombre de usuario no puede terminar en guion bajo. ${shape}`,
      username_has_double_underscore: `Un nombre de usuario no puede tener dos guiones bajos seguidos. ${shape}`,
    },
    recipient: {
      not_found: 'Nadie en Telegram tiene este nombre de usuario. Revíselo y escríbalo de nuevo.',
      ineligible:
        'Es un canal, un grupo o un bot. Escriba el @usuario de una persona: solo las personas reciben Estrellas.',
      blocked: 'No vendemos Estrellas para este nombre de usuario. Si cree que es un error, escríbanos.',
    },
    amount: {
      amount_missing: 'Elija cuántas Estrellas comprar, de {min} a {max}.',
      amount_not_a_number: 'Escriba el número de Estrellas solo con cifras, de {min} a {max}, como 500.',
      amount_too_small: 'El pedido mínimo es de {min} Estrellas. Escriba un número de {min} a {max}.',
      amount_too_large: 'El pedido máximo es de {max} Estrellas. Escriba un número de {min} a {max}.',
    },
    currency: 'No vendemos en esta moneda. Elija una de estas: {sold}.',
    price: 'El precio ha cambiado o la oferta ha caducado. Revise el nuevo precio e inténtelo de nuevo.',
    consent:
      'Marque la casilla para aceptar que las Estrellas se entreguen de inmediato. Sin ello no podemos aceptar el pedido.',
  },
} as const satisfies MessagesIn<'es'>
