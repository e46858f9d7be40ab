import type { ProseIn } from './messages.ts'

export const frProse = {
  guide: {
    title: 'Que sont les Étoiles Telegram ?',
    description:
      'Ce que sont les Telegram Stars (Étoiles), à quoi elles servent, ce qui les distingue de Telegram Premium et comment les acheter en toute sécurité.',
    lead: 'Les Étoiles sont la monnaie interne de Telegram. Elles servent à y payer des contenus et services numériques et à soutenir celles et ceux qui les créent.',
    sections: [
      {
        heading: 'À quoi servent-elles ?',
        points: [
          'À payer des fonctions et des biens numériques dans les bots et les mini-applications.',
          'À soutenir les créateurs dont vous aimez le travail.',
          'À faire un cadeau : vous pouvez en faire envoyer à toute personne qui a un @nom.',
        ],
      },
      {
        heading: 'Est-ce la même chose que Telegram Premium ?',
        paragraphs: [
          'Non. Premium améliore le compte lui-même. Les Étoiles sont un solde que l’on dépense peu à peu ou en une fois, à son gré. L’un ne donne pas l’autre.',
        ],
      },
      {
        heading: 'Comment les acheter ici ?',
        steps: [
          'Choisissez la quantité et saisissez le @nom Telegram qui recevra les Étoiles.',
          'Vérifiez le compte trouvé, la quantité et le prix final.',
          'Payez par carte sur la page de Stripe.',
          'Suivez la page de votre commande jusqu’à l’arrivée des Étoiles. Si elles ne peuvent être livrées, le prix total vous est remboursé.',
        ],
      },
      {
        heading: 'Comment arrivent-elles ?',
        paragraphs: [
          'En cadeau officiel Telegram. La personne qui les reçoit n’a rien à faire : aucun lien à ouvrir, aucun code à saisir, rien à confirmer.',
        ],
      },
      {
        heading: 'Que vérifier avant de payer ?',
        points: [
          'Le @nom est le bon, tout comme le nom et la photo trouvés pour lui.',
          'Le nombre d’Étoiles est celui que vous voulez.',
          'Le prix final vous convient. C’est ce qui est débité de votre carte, sans rien en plus.',
          'Personne ne vous demande de vous connecter à Telegram. Une boutique qui veut votre mot de passe ou un code de connexion veut votre compte.',
        ],
      },
    ],
  },
  safety: {
    title: 'Acheter en sécurité',
    description:
      'Ce que {shop} ne demande jamais, comment reconnaître nos pages et que faire si quelqu’un vous a trompé.',
    lead: 'Nous n’avons besoin que d’un @nom. Quiconque en veut davantage n’est pas nous.',
    sections: [
      {
        heading: 'Ce que nous ne demandons jamais',
        points: [
          'Votre mot de passe Telegram, un code de connexion ou le mot de passe de la validation en deux étapes.',
          'Le numéro de votre carte, ailleurs que sur la page de Stripe.',
          'Un virement à une personne, à un portefeuille ou à une autre boutique.',
          'De voir votre écran à distance ou d’installer une application.',
        ],
      },
      {
        heading: 'Comment savoir que c’est bien nous',
        points: [
          'L’adresse dans votre navigateur est celle de cette boutique, et celle de Stripe au moment de payer.',
          'Le prix sur notre page et le prix chez Stripe sont identiques.',
          'Nous ne vous écrivons jamais en premier sur Telegram.',
        ],
      },
      {
        heading: 'Si vous avez donné un code à quelqu’un',
        steps: [
          'Dans Telegram, ouvrez Paramètres → Appareils et fermez toutes les sessions qui ne sont pas les vôtres.',
          'Activez la validation en deux étapes dans Paramètres → Confidentialité et sécurité.',
          'Si des données de carte ont aussi été divulguées, appelez votre banque.',
        ],
      },
    ],
  },
  delivery: {
    title: 'Délais de livraison',
    description: 'Quand arrivent les Telegram Stars de {shop}, et que se passe-t-il si c’est plus long.',
    lead: 'La livraison commence toute seule dès que Stripe a confirmé votre paiement.',
    sections: [
      {
        heading: 'Combien de temps cela prend',
        paragraphs: [
          'Le cadeau est commandé dans les secondes qui suivent le paiement et arrive le plus souvent en quelques minutes. La page de votre commande montre chaque étape avec son heure.',
        ],
      },
      {
        heading: 'Quand cela prend plus de temps',
        paragraphs: [
          'Aux heures de pointe, ou si le service de livraison est en panne, la commande attend et un nouvel essai est fait. Vous n’avez rien à faire, et rien n’est envoyé deux fois. Si les Étoiles n’ont pas été livrées {hours} après le paiement, le prix total est remboursé automatiquement.',
        ],
      },
      {
        heading: 'Quand c’est le paiement qui prend du temps',
        paragraphs: [
          'Certains moyens de paiement ne sont confirmés que plus tard. La commande attend l’argent et se poursuit dès qu’il est arrivé.',
        ],
      },
      {
        heading: 'Où apparaissent les Étoiles',
        paragraphs: [
          'Dans le Telegram de la personne qui les reçoit : dans un message au sujet du cadeau et dans le solde, sous Paramètres → Mes Étoiles.',
        ],
      },
    ],
  },
  refunds: {
    title: 'Remboursements',
    description: 'Quand et comment {shop} vous rend votre argent.',
    lead: 'Payé veut dire livré une fois ou remboursé intégralement. Jamais les deux, et jamais ni l’un ni l’autre.',
    sections: [
      {
        heading: 'Quand votre argent vous est rendu',
        points: [
          'Les Étoiles sont refusées, par exemple parce que le compte ne peut plus en recevoir.',
          'Les Étoiles n’ont pas été livrées {hours} après le paiement.',
        ],
      },
      {
        heading: 'Comment cela se passe',
        paragraphs: [
          'Le remboursement démarre tout seul ; vous n’avez pas à le demander. Il porte toujours sur le prix total et revient sur la carte avec laquelle vous avez payé. La page de la commande indique quand il a commencé et quand Stripe l’a terminé. Votre banque décide quand il apparaît sur le relevé ; cela peut prendre quelques jours.',
        ],
      },
      {
        heading: 'Quand une personne regarde d’abord',
        paragraphs: [
          'Il arrive qu’on ne puisse pas savoir automatiquement si les Étoiles sont arrivées. La page de la commande indique alors que nous l’examinons. La fin est la même : les Étoiles ou le prix total.',
        ],
      },
      {
        heading: 'Après la livraison',
        paragraphs: [
          'Les Étoiles livrées appartiennent au compte qui les a reçues, et nous ne pouvons pas les reprendre. C’est pourquoi nous montrons le compte, la quantité et le prix avant que vous payiez.',
        ],
      },
      {
        heading: 'Une commande qui n’a pas été payée',
        paragraphs: [
          'Elle se clôt toute seule et ne coûte rien. Si un paiement arrive malgré tout plus tard, il compte : les Étoiles sont envoyées, ou l’argent est rendu.',
        ],
      },
    ],
  },
  terms: {
    title: 'Conditions de vente',
    description: 'Les conditions auxquelles {shop} vend des Telegram Stars.',
    lead: 'Ce que vous pouvez attendre de nous, et ce qu’il nous faut de vous.',
    sections: [
      {
        heading: 'Qui vous vend',
        paragraphs: [
          '{legalName}, {legalAddress}. Vous pouvez nous joindre à l’adresse {email}.',
          '{shop} est une boutique indépendante et ne fait pas partie de Telegram.',
        ],
      },
      {
        heading: 'Ce que vous achetez',
        paragraphs: [
          'Un nombre de Telegram Stars, livrées en cadeau officiel Telegram au @nom que vous indiquez. C’est Telegram qui décide de ce à quoi les Étoiles peuvent servir.',
        ],
      },
      {
        heading: 'Le prix',
        paragraphs: [
          'Le prix affiché avec la quantité est le prix final, tous frais compris. La page suivante le montre encore une fois avant que vous payiez, et Stripe débite exactement ce montant. Si un prix a changé entre-temps, vous en êtes averti avant de payer.',
        ],
      },
      {
        heading: 'Le bon destinataire',
        paragraphs: [
          'Nous recherchons le compte et vous montrons son nom et sa photo lorsqu’ils nous sont communiqués. Les canaux, les bots et les noms que personne ne porte sont refusés avant tout mouvement d’argent. Si aucune recherche n’est possible à ce moment, la page le dit. Vous seul pouvez dire si c’est bien la personne voulue : des Étoiles livrées ne peuvent être reprises.',
        ],
      },
      {
        heading: 'Livraison',
        paragraphs: [
          'La livraison commence quand Stripe a confirmé votre paiement. Si les Étoiles n’ont pas été livrées {hours} plus tard, le prix total est remboursé sans que vous ayez à le demander. Lorsqu’on ne peut pas savoir automatiquement si elles sont arrivées, une personne tranche d’abord, afin que rien ne soit envoyé deux fois.',
        ],
      },
      {
        heading: 'Votre accord et le droit de rétractation',
        paragraphs: [
          'Avant de payer, vous nous demandez de livrer tout de suite et reconnaissez que vous ne pouvez plus vous rétracter une fois la livraison commencée. Le texte que vous avez accepté et l’heure figurent sur la page de votre commande. Les droits que la loi de votre pays vous accorde au-delà restent les vôtres.',
          'Tant que la livraison n’a pas commencé, vous pouvez vous rétracter sans donner de raison et être remboursé en totalité.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Confidentialité',
    description: 'Ce que {shop} conserve d’un achat, et ce qu’il ne conserve pas.',
    lead: 'Nous conservons ce qu’il faut pour une commande. Sur ces pages, il n’y a ni comptes, ni cookies, ni scripts de tiers.',
    sections: [
      {
        heading: 'Ce que nous conservons',
        points: [
          'Le @nom qui reçoit les Étoiles, la quantité, le prix et la devise.',
          'L’accord que vous avez donné : son texte, la langue et l’heure.',
          'Ce qui est arrivé à la commande et quand, et les références du paiement chez Stripe.',
          'L’adresse e-mail que vous donnez à Stripe, telle que Stripe la transmet pour le reçu.',
          'Contre les abus : l’empreinte de la carte telle que Stripe la donne, et un hachage à clé de votre réseau, dont on ne peut pas tirer votre adresse.',
          'Par le lien de quel partenaire vous êtes arrivé, le cas échéant.',
        ],
      },
      {
        heading: 'Ce que nous n’avons jamais',
        points: [
          'Le numéro de votre carte : vous le saisissez sur la page de Stripe, pas sur la nôtre.',
          'Votre mot de passe ou un code de connexion Telegram : rien ici n’en a besoin, et nous ne les demandons jamais.',
        ],
      },
      {
        heading: 'Qui d’autre intervient',
        points: [
          'Stripe encaisse le paiement et verse les remboursements.',
          'Un prestataire de cadeaux apprend le @nom et la quantité, pour rechercher le compte et livrer les Étoiles.',
          'Cloudflare exploite les serveurs sur lesquels fonctionne cette boutique. La seule exception à ce qui est dit plus haut : quand de très nombreuses commandes viennent d’un même réseau, un script de Cloudflare vérifie, sur la page avant le paiement, que c’est une personne qui achète.',
          'Le partenaire dont le lien vous a amené apprend le numéro de commande, les Étoiles, le prix et l’état de la commande, et rien sur vous.',
        ],
      },
      {
        heading: 'La page de votre commande',
        paragraphs: [
          'Son adresse contient une clé secrète. Quiconque a l’adresse entière peut voir la commande : partagez-la avec prudence.',
        ],
      },
      {
        heading: 'Combien de temps nous le conservons',
        paragraphs: [
          'Les données personnelles sont effacées automatiquement {paidDays} après la commande, car les banques peuvent reprendre un paiement pendant à peu près ce temps, ou {unpaidDays} après la clôture d’une commande non payée. Les montants, les heures et les états restent dans la comptabilité.',
        ],
      },
      {
        heading: 'Questions et effacement',
        paragraphs: [
          'Responsable : {legalName}, {legalAddress}. Écrivez à {email} pour savoir ce qui est conservé à votre sujet ou pour le faire effacer. Les données personnelles sont tenues à part de la comptabilité : elles peuvent donc disparaître tandis que la comptabilité demeure.',
        ],
      },
    ],
  },
  contact: {
    title: 'Aide et contact',
    description: 'Comment joindre {shop} au sujet d’une commande.',
    lead: 'Regardez d’abord la page de votre commande : elle dit où elle en est, ce qui vient ensuite, et quand au plus tard.',
    sections: [
      {
        heading: 'Avant d’écrire',
        points: [
          'Ayez sous la main le numéro de commande. Il figure sur la page de la commande et commence par ord_.',
          'Une commande payée qui n’est pas livrée est remboursée automatiquement.',
          'Vous avez perdu la page de la commande ? Son adresse est dans l’historique de votre navigateur. Sinon, indiquez-nous le @nom et l’heure de l’achat.',
        ],
      },
      {
        heading: 'Méfiez-vous des faux conseillers',
        paragraphs: [
          'Nous ne vous écrivons jamais en premier sur Telegram et ne demandons jamais un mot de passe, un code de connexion ou des données de carte. Quiconque le fait n’est pas nous.',
        ],
      },
    ],
  },
  buy: 'Acheter des Étoiles Telegram',
  home: 'Accueil',
  write: 'Nous écrire',
} as const satisfies ProseIn
