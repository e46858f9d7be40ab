import type { MessagesIn } from './messages.ts'

const shape =
  'Un nom d’utilisateur compte de 4 à 32 lettres, chiffres ou tirets bas et commence par une lettre, comme @durov.'

export const fr = {
  counted: {
    stars: {
      one: '{n} Étoile Telegram',
      many: '{n} d’Étoiles Telegram',
      other: '{n} Étoiles Telegram',
    },
  },
  errorTitle: 'Erreur : {title}',
  layout: {
    skip: 'Aller au contenu',
    about: 'Que sont les Étoiles ?',
    language: 'Langue',
    more: 'Plus',
    safety: 'Sécurité',
    delivery: 'Livraison',
    refunds: 'Remboursement',
    terms: 'Conditions',
    privacy: 'Confidentialité',
    contact: 'Contact',
    partners: 'Pour les partenaires',
    independent: '{shop} est une boutique indépendante et ne fait pas partie de Telegram.',
  },
  errors: { heading: 'Il y a un problème', prefix: 'Erreur :' },
  warning: {
    title: 'Ici, personne ne demande vos identifiants.',
    text: 'Un @nom suffit. Quiconque demande votre mot de passe Telegram ou un code de connexion cherche à voler votre compte.',
  },
  checkout: {
    title: 'Acheter des Étoiles Telegram',
    description:
      'Des Telegram Stars pour tout @nom : paiement par carte chez Stripe, livraison en cadeau officiel Telegram ou remboursement intégral. Sans connexion à Telegram.',
    lead: 'Pour vous ou pour toute personne qui a un @nom, en cadeau officiel Telegram.',
    amount: 'Combien d’Étoiles ?',
    currency: 'Devise',
    showCurrency: 'Voir les prix',
    other: 'Autre quantité',
    otherLabel: 'Nombre d’Étoiles',
    otherRange: 'de {min} à {max}',
    recipient: 'Qui reçoit les Étoiles ?',
    recipientHint: 'Son nom d’utilisateur Telegram, par exemple durov, @durov ou t.me/durov.',
    recipientIdle: 'Nous recherchons le compte avant le paiement.',
    looking: 'Recherche du compte…',
    unknown:
      'Impossible de rechercher des comptes en ce moment. Continuez, mais vérifiez bien l’orthographe.',
    notFound: 'Personne sur Telegram ne porte ce nom d’utilisateur. Vérifiez l’orthographe.',
    ineligible: 'C’est un canal, un groupe ou un bot. Les Étoiles ne peuvent aller qu’à une personne.',
    summary: 'Votre commande',
    recipientFor: 'pour {who}',
    total: 'Total',
    stars: '{n} Telegram Stars',
    allIn: 'Tous frais compris',
    noScript:
      'Le prix à côté de la quantité est tout ce que vous payez. Le total s’affiche à la page suivante.',
    button: 'Continuer',
    next: 'Vous vérifiez tout encore une fois, puis vous payez chez Stripe.',
    promises: {
      stripe: {
        title: 'Paiement chez Stripe',
        text: 'La carte se saisit sur la page de Stripe. Nous n’en voyons jamais le numéro.',
      },
      refund: {
        title: 'Livré ou remboursé',
        text: 'Si les Étoiles ne peuvent être livrées, le prix total vous est remboursé.',
      },
      login: {
        title: 'Sans connexion à Telegram',
        text: 'Nous ne demandons jamais de mot de passe ni de code.',
      },
    },
  },
  review: {
    title: 'Vérifiez votre commande',
    lead: 'Des Étoiles livrées ne peuvent être reprises. Vérifiez ces quatre points.',
    recipient: 'Qui reçoit les Étoiles',
    amount: 'Quantité',
    price: 'Prix final',
    login: 'Connexion',
    loginText: 'Inutile. Personne ici ne demande de mot de passe Telegram ni de code de connexion.',
    change: 'Modifier',
    changeWhat: { username: 'qui reçoit les Étoiles', stars: 'la quantité', currency: 'la devise' },
    found: 'Ce compte a été trouvé sur Telegram. Est-ce le bon ?',
    notLookedUp:
      'Le compte n’a pas pu être recherché pour le moment ; son nom ne s’affiche donc pas. Assurez-vous que chaque lettre est juste.',
    bot: 'Ce nom se termine par « bot ». Les Étoiles vont à une personne, pas à un bot.',
    exact: 'Stripe débite exactement ce montant.',
    priceChanged: 'Le prix est passé de {before} à {now} depuis que vous avez commencé.',
    human:
      'Votre réseau a passé tant de commandes que la boutique doit le demander : confirmez ci-dessous que vous êtes une personne, cochez la case et payez.',
    stripeDown:
      'La page de paiement ne s’est pas ouverte. Rien n’a été débité et votre commande est conservée. Réessayez dans une minute.',
    pay: 'Payer {price}',
    atStripe: 'Vous payez par carte sur la page de Stripe, puis vous revenez ici.',
    secure: 'Si les Étoiles ne peuvent être livrées, le prix total vous est remboursé.',
    item: '{stars} pour {who}',
  },
  consent: {
    '2026-11':
      'Livrez les Étoiles tout de suite. Je comprends qu’une fois livrées, je ne peux plus me rétracter.',
    '2026-12':
      'Livrez les Étoiles tout de suite. Je comprends qu’une fois la livraison commencée, je ne peux plus me rétracter.',
  },
  order: {
    title: {
      awaiting_payment: 'En attente de votre paiement',
      paid: 'Payé. Vos Étoiles suivent',
      delivering: 'Vos Étoiles sont en route',
      delivered: 'Livré',
      refunding: 'Remboursement en cours',
      refunded: 'Remboursé intégralement',
      expired: 'Cette commande n’a pas été payée',
      review: 'Nous examinons cette commande',
    },
    text: {
      awaiting_payment:
        'Rien n’a encore été débité. Les Étoiles partent dès que Stripe nous confirme votre paiement.',
      paid: 'Stripe a confirmé votre paiement. Nous allons envoyer les Étoiles à {who}.',
      delivering: 'Le cadeau pour {who} est commandé. Nous attendons la confirmation de son arrivée.',
      delivered:
        'Les Étoiles sont sur le compte Telegram de {who}, en cadeau officiel. Il n’y a rien de plus à faire.',
      refunding:
        'Les Étoiles n’ont pas pu être livrées à {who}. Le prix total est en cours de remboursement sur la carte utilisée.',
      refunded:
        'Le prix total a été remboursé sur la carte utilisée. Votre banque décide quand il apparaît sur le relevé ; cela peut prendre quelques jours.',
      expired:
        'Aucun paiement n’est arrivé, la commande est donc close. S’il en arrive un malgré tout, cette page le dira et les Étoiles seront envoyées.',
      review:
        'Plutôt que de deviner, nous nous sommes arrêtés, et une personne s’occupe de cette commande. Rien n’est envoyé deux fois et votre argent n’est pas perdu : à la fin, les Étoiles arrivent ou le prix total est remboursé.',
    },
    confirming:
      'Stripe ne nous a pas encore confirmé votre paiement. Certains moyens de paiement prennent du temps. Les Étoiles partent dès qu’il est arrivé.',
    payBy: 'Vous pouvez payer jusqu’au {when}. Ensuite, la commande est close et rien n’est débité.',
    otherwise:
      'Si elles ne sont pas arrivées d’ici au {when}, le prix total vous est remboursé automatiquement. Vous n’avez rien à faire.',
    erased:
      'Les données personnelles de cette commande ont été effacées. Ce qui a été payé et l’issue de la commande restent enregistrés.',
    expected: 'D’après les commandes récentes, elles devraient arriver avant le {when}.',
    late: 'C’est plus long que pour presque toutes les commandes récentes. Nous continuons.',
    moves: 'Cette page se met à jour toute seule.',
    reload: 'Cette page se recharge toute seule.',
    offline:
      'Vous semblez être hors ligne. Nous continuons dès votre retour ; votre commande n’en souffre pas.',
    steps: 'Où en est la commande',
    step: {
      awaiting_payment: 'Commande passée',
      paid: 'Paiement reçu',
      delivering: 'Livraison commencée',
      delivered: 'Étoiles livrées',
      refunding: 'Remboursement lancé',
      refunded: 'Argent remboursé',
      expired: 'Close sans paiement',
      review: 'Confiée à une personne',
    },
    ahead: {
      paid: 'Paiement',
      delivering: 'Début de la livraison',
      delivered: 'Livraison des Étoiles',
      refunded: 'Remboursement',
      settled: 'Livré ou remboursé intégralement',
    },
    continue: 'Continuer vers le paiement',
    again: 'Racheter des Étoiles',
    restart: 'Commander à nouveau',
    print: 'Imprimer ou enregistrer le reçu',
    receipt: 'Reçu',
    receiptUnpaid: 'Votre commande',
    number: 'Numéro de commande',
    recipient: 'Destinataire',
    amount: 'Quantité',
    placed: 'Passée le',
    price: { unpaid: 'Prix', paid: 'Payé', refunded: 'Payé et remboursé' },
    consent: 'Vous avez accepté',
    withdraw: {
      heading: 'Vous avez changé d’avis ?',
      open: 'Tant que la livraison n’a pas commencé, vous pouvez vous rétracter sans donner de raison et être remboursé en totalité.',
      gone: 'La livraison a commencé tout de suite, comme vous l’avez accepté. Vous ne pouvez donc plus vous rétracter.',
      link: 'Se rétracter du contrat ici',
      title: 'Se rétracter de l’achat ?',
      confirm: 'Confirmer la rétractation',
      stay: 'Garder la commande',
      tooLate: 'La livraison avait déjà commencé à l’arrivée de votre rétractation. Elle se poursuit.',
      done: 'Vous vous êtes rétracté le {when}. Le prix total est en cours de remboursement sur la carte utilisée.',
    },
    help: 'Aide pour cette commande',
    helpText: 'Écrivez-nous en indiquant le numéro de commande :',
    link: 'Lien vers cette commande',
    keep: 'Gardez-le : c’est le chemin vers votre commande. Quiconque l’a peut la voir.',
  },
  frame: {
    close: 'Fermer',
    soldBy: 'Vendu par {shop}',
    newTab: '(s’ouvre dans un nouvel onglet)',
    toShop: 'Aller à la boutique',
    refused: {
      title: 'Cette page ne peut pas afficher la boutique',
      text: 'Vous pouvez acheter des Telegram Stars sur la page de la boutique elle-même. Vérifiez son adresse avant de payer.',
    },
    unknownOrder: {
      title: 'Cette commande ne peut pas être affichée ici',
      text: 'La page de votre commande dit où elle en est. Vous avez eu son lien après le paiement.',
    },
    status: {
      awaiting_payment: 'Les Étoiles partent dès que Stripe nous confirme votre paiement.',
      paid: 'Stripe a confirmé votre paiement. Les Étoiles vont être envoyées.',
      delivering: 'Le cadeau est commandé. Nous attendons la confirmation de son arrivée.',
      delivered: 'Les Étoiles sont sur le compte Telegram, en cadeau officiel.',
      refunding: 'Le prix total est en cours de remboursement sur la carte utilisée.',
      refunded: 'Le prix total a été remboursé sur la carte utilisée.',
      expired: 'Aucun paiement n’est arrivé, la commande est donc close.',
      review:
        'Une personne s’occupe de cette commande : les Étoiles arrivent ou le prix total est remboursé.',
    },
    order: 'Commande',
    done: 'Terminé',
    more: 'Racheter des Étoiles',
    offline: 'Vous semblez être hors ligne. Votre commande n’en souffre pas.',
    backTo: 'Retour à {partner}',
  },
  errorPage: {
    home: 'Aller à l’accueil',
    request: 'Si vous nous écrivez, indiquez ce numéro :',
    notFoundTitle: 'Page introuvable',
    notFoundText:
      'Il n’y a rien à cette adresse. Si vous l’avez tapée, vérifiez-la ; si vous avez suivi un lien vers une commande, assurez-vous qu’il est entier.',
    oursTitle: 'Une erreur est survenue chez nous',
    oursText:
      'Votre commande, s’il y en a une, est en sécurité : rien n’est débité deux fois. Rechargez la page dans une minute.',
    busyTitle: 'Un instant, s’il vous plaît',
    busyText:
      'Votre réseau a envoyé plus de demandes que la boutique ne peut en traiter à la fois. Attendez une minute et réessayez ; rien n’est perdu.',
    refusedTitle: 'Demande illisible',
    refusedText:
      'La page a été appelée d’une manière qu’elle ne connaît pas. Revenez à l’accueil et réessayez.',
  },
  complaints: {
    username: {
      username_missing: 'Saisissez le @nom Telegram qui recevra les Étoiles.',
      username_too_long: `C’est trop long pour un nom d’utilisateur. ${shape}`,
      username_too_short: `C’est trop court pour un nom d’utilisateur. ${shape}`,
      username_is_invite_link:
        'C’est un lien d’invitation à un groupe ou un canal. Saisissez le @nom de la personne qui recevra les Étoiles.',
      username_is_private_link:
        'C’est un lien vers une discussion privée. Saisissez le @nom de la personne qui recevra les Étoiles.',
      username_is_other_link:
        'Ce lien ne mène à aucun nom d’utilisateur Telegram. Écrivez-le comme @durov ou t.me/durov.',
      username_is_phone_number: 'C’est un numéro de téléphone. Saisissez plutôt le @nom du profil Telegram.',
      username_is_email: 'C’est une adresse e-mail. Saisissez plutôt le @nom Telegram.',
      username_has_forbidden_characters: `Un nom d’utilisateur n’admet que lettres latines, chiffres et tirets bas. ${shape}`,
      username_starts_wrong: `Un nom d’utilisateur commence par une lettre. ${shape}`,
      username_ends_with_underscore: `Un nom d’utilisateur ne peut finir par un tiret bas. ${shape}`,
      username_has_double_underscore: `Un nom d’utilisateur ne peut avoir deux tirets bas de suite. ${shape}`,
    },
    recipient: {
      not_found:
        'Personne sur Telegram ne porte ce nom d’utilisateur. Vérifiez-le et saisissez-le à nouveau.',
      ineligible:
        'C’est un canal, un groupe ou un bot. Saisissez le @nom d’une personne : seules les personnes reçoivent des Étoiles.',
      blocked:
        'Nous ne vendons pas d’Étoiles pour ce nom d’utilisateur. Si vous pensez que c’est une erreur, écrivez-nous.',
    },
    amount: {
      amount_missing: 'Choisissez combien d’Étoiles acheter, de {min} à {max}.',
      amount_not_a_number:
        'Saisissez le nombre d’Étoiles en chiffres seulement, de {min} à {max}, comme 500.',
      amount_too_small: 'La plus petite commande est de {min} Étoiles. Saisissez un nombre de {min} à {max}.',
      amount_too_large: 'La plus grande commande est de {max} Étoiles. Saisissez un nombre de {min} à {max}.',
    },
    currency: 'Nous ne vendons pas dans cette devise. Choisissez parmi : {sold}.',
    price: 'Le prix a changé ou l’offre a expiré. Vérifiez le nouveau prix et réessayez.',
    consent:
      'Cochez la case pour accepter que les Étoiles soient livrées tout de suite. Sans cela, nous ne pouvons pas prendre la commande.',
  },
} as const satisfies MessagesIn<'fr'>
