import type { MessagesIn } from './messages.ts'

const shape =
  'Un nome utente ha da 4 a 32 lettere, cifre o trattini bassi e comincia con una lettera, come @durov.'

export const it = {
  counted: {
    stars: { one: '{n} Stella Telegram', many: '{n} di Stelle Telegram', other: '{n} Stelle Telegram' },
  },
  errorTitle: 'Errore: {title}',
  layout: {
    skip: 'Vai al contenuto',
    about: 'Che cosa sono le Stelle?',
    language: 'Lingua',
    more: 'Altro',
    safety: 'Sicurezza',
    delivery: 'Consegna',
    refunds: 'Rimborsi',
    terms: 'Condizioni',
    privacy: 'Privacy',
    contact: 'Contatti',
    partners: 'Per i partner',
    independent: '{shop} è un negozio indipendente e non fa parte di Telegram.',
  },
  errors: { heading: 'C’è un problema', prefix: 'Errore:' },
  warning: {
    title: 'Qui nessuno le chiede i dati di accesso.',
    text: 'Ci basta un @nome. Chi chiede la password di Telegram o un codice di accesso vuole rubarle l’account.',
  },
  checkout: {
    title: 'Acquista Stelle Telegram',
    description:
      'Telegram Stars per qualsiasi @nome: pagamento con carta su Stripe, consegna come regalo ufficiale di Telegram o rimborso completo. Senza accesso a Telegram.',
    lead: 'Per lei o per chiunque abbia un @nome, come regalo ufficiale di Telegram.',
    amount: 'Quante Stelle?',
    currency: 'Valuta',
    showCurrency: 'Mostra i prezzi',
    other: 'Altra quantità',
    otherLabel: 'Numero di Stelle',
    otherRange: 'da {min} a {max}',
    recipient: 'Chi riceve le Stelle?',
    recipientHint: 'Il nome utente su Telegram, per esempio durov, @durov o t.me/durov.',
    recipientIdle: 'Cerchiamo l’account prima del pagamento.',
    looking: 'Ricerca dell’account…',
    unknown: 'Al momento non possiamo cercare gli account. Continui, ma controlli bene come è scritto.',
    notFound: 'Nessuno su Telegram ha questo nome utente. Controlli come è scritto.',
    ineligible: 'È un canale, un gruppo o un bot. Le Stelle possono andare solo a una persona.',
    summary: 'Il suo ordine',
    recipientFor: 'per {who}',
    total: 'Totale',
    stars: '{n} Telegram Stars',
    allIn: 'Commissioni incluse',
    noScript: 'Il prezzo accanto alla quantità è tutto ciò che paga. Vedrà il totale nella pagina seguente.',
    button: 'Continua',
    next: 'Controlla tutto ancora una volta, poi paga su Stripe.',
    promises: {
      stripe: {
        title: 'Pagamento su Stripe',
        text: 'La carta si inserisce nella pagina di Stripe. Non ne vediamo mai il numero.',
      },
      refund: {
        title: 'Consegna o rimborso',
        text: 'Se le Stelle non si possono consegnare, riceve indietro l’intero prezzo.',
      },
      login: {
        title: 'Nessun accesso a Telegram',
        text: 'Non chiediamo mai una password o un codice di accesso.',
      },
    },
  },
  review: {
    title: 'Controlli il suo ordine',
    lead: 'Le Stelle consegnate non si possono riprendere. Controlli queste quattro cose.',
    recipient: 'Chi riceve le Stelle',
    amount: 'Quantità',
    price: 'Prezzo finale',
    login: 'Accesso',
    loginText: 'Non serve. Qui nessuno chiede la password di Telegram o un codice di accesso.',
    change: 'Modifica',
    changeWhat: { username: 'chi riceve le Stelle', stars: 'la quantità', currency: 'la valuta' },
    found: 'Questo account è stato trovato su Telegram. È quello giusto?',
    notLookedUp:
      'Al momento non è stato possibile cercare l’account, perciò non ne mostriamo il nome. Si assicuri che ogni lettera sia giusta.',
    bot: 'Questo nome finisce in «bot». Le Stelle possono andare solo a una persona, non a un bot.',
    exact: 'Stripe addebita esattamente questo importo.',
    priceChanged: 'Da quando ha cominciato il prezzo è passato da {before} a {now}.',
    human:
      'Dalla sua rete sono arrivati così tanti ordini che il negozio deve chiederlo: confermi qui sotto di essere una persona, spunti la casella e paghi.',
    stripeDown:
      'La pagina di pagamento non si è aperta. Non è stato addebitato nulla e l’ordine è conservato. Riprovi tra un minuto.',
    pay: 'Paga {price}',
    atStripe: 'Paga con carta nella pagina di Stripe e poi torna qui.',
    secure: 'Se le Stelle non si possono consegnare, riceve indietro l’intero prezzo.',
    item: '{stars} per {who}',
  },
  consent: {
    '2026-11':
      'Consegnate subito le Stelle. Sono consapevole che, una volta consegnate, non potrò più recedere dall’acquisto.',
    '2026-12':
      'Consegnate subito le Stelle. Sono consapevole che, una volta iniziata la consegna, non potrò più recedere dall’acquisto.',
  },
  order: {
    title: {
      awaiting_payment: 'In attesa del suo pagamento',
      paid: 'Pagato. Ora arrivano le Stelle',
      delivering: 'Le sue Stelle sono in viaggio',
      delivered: 'Consegnato',
      refunding: 'Rimborso in corso',
      refunded: 'Rimborsato per intero',
      expired: 'Questo ordine non è stato pagato',
      review: 'Ci stiamo occupando di questo ordine',
    },
    text: {
      awaiting_payment:
        'Non è stato ancora addebitato nulla. Le Stelle partono appena Stripe ci conferma il pagamento.',
      paid: 'Stripe ha confermato il pagamento. Stiamo per inviare le Stelle a {who}.',
      delivering: 'Il regalo per {who} è stato ordinato. Attendiamo la conferma che sia arrivato.',
      delivered:
        'Le Stelle sono nell’account Telegram di {who}, come regalo ufficiale. Non c’è altro da fare.',
      refunding:
        'Non è stato possibile consegnare le Stelle a {who}. L’intero prezzo sta tornando sulla carta usata.',
      refunded:
        'L’intero prezzo è tornato sulla carta usata. È la banca a decidere quando compare nell’estratto conto; possono volerci alcuni giorni.',
      expired:
        'Non è arrivato alcun pagamento, perciò l’ordine è chiuso. Se ne arriva comunque uno, questa pagina lo dirà e le Stelle saranno inviate.',
      review:
        'Invece di tirare a indovinare ci siamo fermati, e una persona si occupa di questo ordine. Nulla viene inviato due volte e quanto ha pagato non va perso: alla fine arrivano le Stelle o torna l’intero prezzo.',
    },
    confirming:
      'Stripe non ci ha ancora confermato il pagamento. Con alcuni metodi ci vuole un po’. Le Stelle partono appena arriva.',
    payBy: 'Può pagare entro {when}. Poi l’ordine si chiude e non viene addebitato nulla.',
    otherwise:
      'Se non arrivano entro {when}, riceve automaticamente indietro l’intero prezzo. Non deve fare nulla.',
    erased:
      'I dati personali di questo ordine sono stati cancellati. Quanto è stato pagato e come si è concluso resta registrato.',
    expected: 'A giudicare dagli ordini recenti, dovrebbero arrivare entro {when}.',
    late: 'Ci vuole più tempo che per quasi tutti gli ordini recenti. Ce ne stiamo occupando.',
    moves: 'Questa pagina si aggiorna da sola.',
    reload: 'Questa pagina si ricarica da sola.',
    offline: 'Sembra che sia offline. Continuiamo appena torna la connessione; l’ordine non ne risente.',
    steps: 'A che punto è',
    step: {
      awaiting_payment: 'Ordine effettuato',
      paid: 'Pagamento ricevuto',
      delivering: 'Consegna iniziata',
      delivered: 'Stelle consegnate',
      refunding: 'Rimborso avviato',
      refunded: 'Denaro restituito',
      expired: 'Chiuso senza pagamento',
      review: 'Affidato a una persona',
    },
    ahead: {
      paid: 'Pagamento',
      delivering: 'Inizio della consegna',
      delivered: 'Consegna delle Stelle',
      refunded: 'Restituzione del denaro',
      settled: 'Consegna o rimborso completo',
    },
    continue: 'Vai al pagamento',
    again: 'Acquista altre Stelle',
    restart: 'Ordina di nuovo',
    print: 'Stampa o salva la ricevuta',
    receipt: 'Ricevuta',
    receiptUnpaid: 'Il suo ordine',
    number: 'Numero d’ordine',
    recipient: 'Destinatario',
    amount: 'Quantità',
    placed: 'Effettuato il',
    price: { unpaid: 'Prezzo', paid: 'Pagato', refunded: 'Pagato e restituito' },
    consent: 'Ha accettato',
    withdraw: {
      heading: 'Ha cambiato idea?',
      open: 'Finché la consegna non inizia può recedere dall’acquisto senza dare motivazioni e riavere l’intero importo.',
      gone: 'La consegna è iniziata subito, come ha accettato. Per questo non può più recedere dall’acquisto.',
      link: 'Recedere dal contratto qui',
      title: 'Recedere dall’acquisto?',
      confirm: 'Conferma il recesso',
      stay: 'Mantieni l’ordine',
      tooLate: 'La consegna era già iniziata quando è arrivato il suo recesso. Va avanti.',
      done: 'Ha esercitato il recesso il {when}. L’intero importo torna sulla carta con cui ha pagato.',
    },
    help: 'Aiuto per questo ordine',
    helpText: 'Ci scriva indicando il numero d’ordine:',
    link: 'Link a questo ordine',
    keep: 'Lo conservi: è la via per tornare al suo ordine. Chi lo ha può vedere l’ordine.',
  },
  frame: {
    close: 'Chiudi',
    soldBy: 'Venduto da {shop}',
    newTab: '(si apre in una nuova scheda)',
    toShop: 'Vai al negozio',
    refused: {
      title: 'Questa pagina non può mostrare il negozio',
      text: 'Può acquistare Telegram Stars nella pagina del negozio stesso. Ne controlli l’indirizzo prima di pagare.',
    },
    unknownOrder: {
      title: 'Questo ordine non si può mostrare qui',
      text: 'La pagina dell’ordine dice a che punto è. Ne ha avuto il link dopo il pagamento.',
    },
    status: {
      awaiting_payment: 'Le Stelle partono appena Stripe ci conferma il pagamento.',
      paid: 'Stripe ha confermato il pagamento. Le Stelle stanno per essere inviate.',
      delivering: 'Il regalo è stato ordinato. Attendiamo la conferma che sia arrivato.',
      delivered: 'Le Stelle sono nell’account Telegram, come regalo ufficiale.',
      refunding: 'L’intero prezzo sta tornando sulla carta usata.',
      refunded: 'L’intero prezzo è tornato sulla carta usata.',
      expired: 'Non è arrivato alcun pagamento, perciò l’ordine è chiuso.',
      review: 'Una persona si occupa di questo ordine: arrivano le Stelle o torna l’intero prezzo.',
    },
    order: 'Ordine',
    done: 'Fatto',
    more: 'Acquista altre Stelle',
    offline: 'Sembra che sia offline. L’ordine non ne risente.',
    backTo: 'Torna a {partner}',
  },
  errorPage: {
    home: 'Vai alla pagina iniziale',
    request: 'Se ci scrive, indichi questo numero:',
    notFoundTitle: 'Pagina non trovata',
    notFoundText:
      'A questo indirizzo non c’è nulla. Se lo ha digitato, lo controlli; se ha seguito un link a un ordine, si assicuri che sia completo.',
    oursTitle: 'Qualcosa è andato storto da parte nostra',
    oursText:
      'Il suo ordine, se c’è, è al sicuro: nulla viene addebitato due volte. Ricarichi la pagina tra un minuto.',
    busyTitle: 'Un momento, per favore',
    busyText:
      'Dalla sua rete sono arrivate più richieste di quante il negozio possa accettarne insieme. Attenda un minuto e riprovi; nulla va perso.',
    refusedTitle: 'Richiesta illeggibile',
    refusedText: 'La pagina è stata chiamata in un modo che non conosce. Torni all’inizio e riprovi.',
  },
  complaints: {
    username: {
      username_missing: 'Scriva il @nome Telegram che riceverà le Stelle.',
      username_too_long: `È troppo lungo per un nome utente. ${shape}`,
      username_too_short: `È troppo corto per un nome utente. ${shape}`,
      username_is_invite_link:
        'È un link di invito a un gruppo o canale. Scriva il @nome della persona che riceverà le Stelle.',
      username_is_private_link:
        'È un link a una chat privata. Scriva il @nome della persona che riceverà le Stelle.',
      username_is_other_link:
        'Questo link non porta a un nome utente Telegram. Lo scriva come @durov o t.me/durov.',
      username_is_phone_number: 'È un numero di telefono. Scriva il @nome del profilo Telegram.',
      username_is_email: 'È un indirizzo e-mail. Scriva il @nome Telegram.',
      username_has_forbidden_characters: `Un nome utente ammette solo lettere latine, cifre e trattini bassi. ${shape}`,
      username_starts_wrong: `Un nome utente comincia con una lettera. ${shape}`,
      username_ends_with_underscore: `Un nome utente non può finire con un trattino basso. ${shape}`,
      username_has_double_underscore: `Un nome utente non può avere due trattini bassi di seguito. ${shape}`,
    },
    recipient: {
      not_found: 'Nessuno su Telegram ha questo nome utente. Lo controlli e lo scriva di nuovo.',
      ineligible:
        'È un canale, un gruppo o un bot. Scriva il @nome di una persona: solo le persone ricevono Stelle.',
      blocked: 'Non vendiamo Stelle per questo nome utente. Se ritiene che sia un errore, ci scriva.',
    },
    amount: {
      amount_missing: 'Scelga quante Stelle acquistare, da {min} a {max}.',
      amount_not_a_number: 'Scriva il numero di Stelle solo in cifre, da {min} a {max}, come 500.',
      amount_too_small: 'L’ordine minimo è di {min} Stelle. Scriva un numero da {min} a {max}.',
      amount_too_large: 'L’ordine massimo è di {max} Stelle. Scriva un numero da {min} a {max}.',
    },
    currency: 'Non vendiamo in questa valuta. Ne scelga una tra: {sold}.',
    price: 'Il prezzo è cambiato o l’offerta è scaduta. Controlli il nuovo prezzo e riprovi.',
    consent:
      'Spunti la casella per accettare la consegna immediata delle Stelle. Altrimenti non possiamo accettare l’ordine.',
  },
} as const satisfies MessagesIn<'it'>
