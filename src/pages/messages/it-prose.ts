import type { ProseIn } from './messages.ts'

export const itProse = {
  guide: {
    title: 'Che cosa sono le Stelle Telegram?',
    description:
      'Che cosa sono le Telegram Stars (Stelle), a che cosa servono, in che cosa differiscono da Telegram Premium e come acquistarle in sicurezza.',
    lead: 'Le Stelle sono la valuta interna di Telegram. Si usano per pagare contenuti e servizi digitali e per sostenere chi li crea.',
    sections: [
      {
        heading: 'A che cosa servono?',
        points: [
          'A pagare funzioni e beni digitali nei bot e nelle mini app.',
          'A sostenere i creatori di cui apprezza il lavoro.',
          'A fare un regalo: può farle inviare a chiunque abbia un @nome.',
        ],
      },
      {
        heading: 'Le Stelle sono la stessa cosa di Telegram Premium?',
        paragraphs: [
          'No. Premium potenzia l’account stesso. Le Stelle sono un saldo che si spende un po’ alla volta o tutto insieme, come si preferisce. L’uno non comprende l’altro.',
        ],
      },
      {
        heading: 'Come si acquistano qui?',
        steps: [
          'Scelga la quantità e scriva il @nome Telegram che riceverà le Stelle.',
          'Controlli l’account trovato, la quantità e il prezzo finale.',
          'Paghi con carta nella pagina di Stripe.',
          'Segua la pagina dell’ordine finché le Stelle non sono arrivate. Se non si possono consegnare, riceve indietro l’intero prezzo.',
        ],
      },
      {
        heading: 'Come arrivano?',
        paragraphs: [
          'Come regalo ufficiale di Telegram. Chi le riceve non deve fare nulla: nessun link da aprire, nessun codice da inserire, niente da confermare.',
        ],
      },
      {
        heading: 'Che cosa controllare prima di pagare?',
        points: [
          'Il @nome è quello giusto, e così il nome e la foto trovati.',
          'Il numero di Stelle è quello che desidera.',
          'Il prezzo finale le va bene. È quanto viene addebitato sulla carta, senza aggiunte.',
          'Nessuno le chiede di accedere a Telegram. Un negozio che vuole la sua password o un codice di accesso vuole il suo account.',
        ],
      },
    ],
  },
  safety: {
    title: 'Acquistare in sicurezza',
    description:
      'Che cosa {shop} non chiede mai, come riconoscere le nostre pagine e che cosa fare se qualcuno l’ha ingannata.',
    lead: 'Ci basta sapere un @nome. Chi vuole di più non siamo noi.',
    sections: [
      {
        heading: 'Che cosa non chiediamo mai',
        points: [
          'La password di Telegram, un codice di accesso o la password della verifica in due passaggi.',
          'Il numero della carta, se non nella pagina di Stripe.',
          'Un trasferimento a una persona, a un portafoglio o a un altro negozio.',
          'Di vedere il suo schermo a distanza o di installare un’app.',
        ],
      },
      {
        heading: 'Come capire che siamo noi',
        points: [
          'L’indirizzo nel browser è quello di questo negozio, e quello di Stripe quando paga.',
          'Il prezzo nella nostra pagina e quello su Stripe sono uguali.',
          'Non le scriviamo mai per primi su Telegram.',
        ],
      },
      {
        heading: 'Se ha dato un codice a qualcuno',
        steps: [
          'In Telegram apra Impostazioni → Dispositivi e chiuda tutte le sessioni che non sono sue.',
          'Attivi la verifica in due passaggi in Impostazioni → Privacy e sicurezza.',
          'Se sono stati scoperti anche i dati della carta, chiami la sua banca.',
        ],
      },
    ],
  },
  delivery: {
    title: 'Tempi di consegna',
    description: 'Quando arrivano le Telegram Stars di {shop} e che cosa succede se ci vuole di più.',
    lead: 'La consegna comincia da sola appena Stripe ha confermato il pagamento.',
    sections: [
      {
        heading: 'Quanto tempo ci vuole',
        paragraphs: [
          'Il regalo viene ordinato pochi secondi dopo il pagamento e di solito arriva in pochi minuti. La pagina dell’ordine mostra ogni passo con la sua ora.',
        ],
      },
      {
        heading: 'Quando ci vuole di più',
        paragraphs: [
          'Nei momenti di punta, o se il servizio di consegna è fermo, l’ordine attende e si riprova. Lei non deve fare nulla e nulla viene inviato due volte. Se {hours} dopo il pagamento le Stelle non sono state consegnate, l’intero prezzo viene rimborsato automaticamente.',
        ],
      },
      {
        heading: 'Quando è il pagamento a richiedere tempo',
        paragraphs: [
          'Alcuni metodi di pagamento vengono confermati più tardi. L’ordine attende il denaro e prosegue appena arriva.',
        ],
      },
      {
        heading: 'Dove si vedono le Stelle',
        paragraphs: [
          'Nel Telegram di chi le riceve: in un messaggio sul regalo e nel saldo in Impostazioni → Le mie Stelle.',
        ],
      },
    ],
  },
  refunds: {
    title: 'Rimborsi',
    description: 'Quando e come {shop} restituisce il denaro.',
    lead: 'Pagato significa consegnato una volta o rimborsato per intero. Mai entrambe le cose, e mai nessuna delle due.',
    sections: [
      {
        heading: 'Quando riceve indietro il denaro',
        points: [
          'Le Stelle vengono rifiutate, per esempio perché l’account non può più riceverle.',
          'Le Stelle non sono state consegnate {hours} dopo il pagamento.',
        ],
      },
      {
        heading: 'Come funziona',
        paragraphs: [
          'Il rimborso parte da solo; non occorre chiederlo. È sempre l’intero prezzo e torna sulla carta con cui ha pagato. La pagina dell’ordine mostra quando è cominciato e quando Stripe lo ha completato. È la banca a decidere quando compare nell’estratto conto; possono volerci alcuni giorni.',
        ],
      },
      {
        heading: 'Quando prima guarda una persona',
        paragraphs: [
          'A volte non si può stabilire in automatico se le Stelle sono arrivate. La pagina dell’ordine dice allora che ce ne stiamo occupando. La fine è la stessa: le Stelle o l’intero prezzo.',
        ],
      },
      {
        heading: 'Dopo la consegna',
        paragraphs: [
          'Le Stelle consegnate appartengono all’account che le ha ricevute e non possiamo riprenderle. Per questo mostriamo l’account, la quantità e il prezzo prima che paghi.',
        ],
      },
      {
        heading: 'Un ordine che non è stato pagato',
        paragraphs: [
          'Si chiude da solo e non costa nulla. Se un pagamento arriva comunque in ritardo, vale: le Stelle vengono inviate, oppure il denaro viene restituito.',
        ],
      },
    ],
  },
  terms: {
    title: 'Condizioni di vendita',
    description: 'Le condizioni alle quali {shop} vende Telegram Stars.',
    lead: 'Che cosa può aspettarsi da noi e che cosa ci serve da lei.',
    sections: [
      {
        heading: 'Chi le vende',
        paragraphs: [
          '{legalName}, {legalAddress}. Può scriverci a {email}.',
          '{shop} è un negozio indipendente e non fa parte di Telegram.',
        ],
      },
      {
        heading: 'Che cosa acquista',
        paragraphs: [
          'Un numero di Telegram Stars, consegnate come regalo ufficiale di Telegram al @nome che indica. Per che cosa si possano usare le Stelle lo decide Telegram.',
        ],
      },
      {
        heading: 'Il prezzo',
        paragraphs: [
          'Il prezzo indicato con la quantità è quello finale, commissioni incluse. La pagina seguente lo mostra ancora una volta prima del pagamento, e Stripe addebita esattamente quello. Se nel frattempo un prezzo è cambiato, ne viene informato prima di pagare.',
        ],
      },
      {
        heading: 'Il destinatario giusto',
        paragraphs: [
          'Cerchiamo l’account e le mostriamo nome e foto quando ci vengono forniti. I canali, i bot e i nomi che nessuno ha vengono rifiutati prima di qualsiasi movimento di denaro. Se in quel momento la ricerca non è possibile, la pagina lo dice. Se sia la persona che intende, può saperlo solo lei: le Stelle consegnate non si possono riprendere.',
        ],
      },
      {
        heading: 'Consegna',
        paragraphs: [
          'La consegna comincia quando Stripe ha confermato il pagamento. Se {hours} dopo le Stelle non sono state consegnate, l’intero prezzo viene rimborsato senza che debba chiederlo. Quando non si può stabilire in automatico se sono arrivate, prima lo accerta una persona, affinché nulla venga inviato due volte.',
        ],
      },
      {
        heading: 'Il suo consenso e il diritto di recesso',
        paragraphs: [
          'Prima di pagare ci chiede di consegnare subito e prende atto che non potrà più recedere una volta iniziata la consegna. Il testo che ha accettato e l’ora sono riportati nella pagina dell’ordine. I diritti che la legge del suo paese le riconosce oltre a questo restano suoi.',
          'Finché la consegna non inizia può recedere dall’acquisto senza dare motivazioni e riavere l’intero importo.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    description: 'Che cosa {shop} conserva di un acquisto e che cosa no.',
    lead: 'Conserviamo ciò che serve a un ordine. In queste pagine non ci sono account, cookie o script di terzi.',
    sections: [
      {
        heading: 'Che cosa conserviamo',
        points: [
          'Il @nome che riceve le Stelle, la quantità, il prezzo e la valuta.',
          'Il consenso che ha dato: il testo, la lingua e l’ora.',
          'Che cosa è successo all’ordine e quando, e i riferimenti di Stripe al pagamento.',
          'L’indirizzo e-mail che indica a Stripe, così come Stripe lo trasmette per la ricevuta.',
          'Contro gli abusi: l’impronta della carta comunicata da Stripe e un hash con chiave della sua rete, da cui non si può ricavare il suo indirizzo.',
          'Da quale link di un partner è arrivato, se è arrivato da uno.',
        ],
      },
      {
        heading: 'Che cosa non abbiamo mai',
        points: [
          'Il numero della sua carta: lo scrive nella pagina di Stripe, non nella nostra.',
          'La password o un codice di accesso di Telegram: qui non servono e non li chiediamo mai.',
        ],
      },
      {
        heading: 'Chi altro partecipa',
        points: [
          'Stripe incassa il pagamento ed effettua i rimborsi.',
          'Un fornitore di regali viene a conoscere il @nome e la quantità, per cercare l’account e consegnare le Stelle.',
          'Cloudflare gestisce i server su cui funziona questo negozio. L’unica eccezione a quanto detto sopra: quando da una stessa rete arrivano moltissimi ordini, uno script di Cloudflare verifica, nella pagina prima del pagamento, che ad acquistare sia una persona.',
          'Il partner dal cui link è arrivato viene a conoscere il numero d’ordine, le Stelle, il prezzo e lo stato dell’ordine, e nulla su di lei.',
        ],
      },
      {
        heading: 'La pagina del suo ordine',
        paragraphs: [
          'Il suo indirizzo contiene una chiave segreta. Chi ha l’indirizzo completo può vedere l’ordine: lo condivida con prudenza.',
        ],
      },
      {
        heading: 'Per quanto tempo lo conserviamo',
        paragraphs: [
          'I dati personali si cancellano da soli {paidDays} dopo l’ordine, perché per circa quel tempo le banche possono riprendersi un pagamento, oppure {unpaidDays} dopo la chiusura di un ordine non pagato. Importi, orari e stati restano nella contabilità.',
        ],
      },
      {
        heading: 'Domande e cancellazione',
        paragraphs: [
          'Responsabile: {legalName}, {legalAddress}. Scriva a {email} per sapere che cosa è conservato su di lei o per farlo cancellare. I dati personali sono tenuti separati dalla contabilità: possono quindi sparire mentre la contabilità resta.',
        ],
      },
    ],
  },
  contact: {
    title: 'Aiuto e contatti',
    description: 'Come contattare {shop} per un ordine.',
    lead: 'Guardi prima la pagina dell’ordine: dice a che punto è, che cosa succede dopo ed entro quando.',
    sections: [
      {
        heading: 'Prima di scrivere',
        points: [
          'Tenga pronto il numero d’ordine. Si trova nella pagina dell’ordine e comincia con ord_.',
          'Un ordine pagato che non viene consegnato è rimborsato automaticamente.',
          'Ha perso la pagina dell’ordine? Il suo indirizzo è nella cronologia del browser. Altrimenti ci dica il @nome e l’ora dell’acquisto.',
        ],
      },
      {
        heading: 'Attenzione ai falsi aiutanti',
        paragraphs: [
          'Non le scriviamo mai per primi su Telegram e non chiediamo mai password, codici di accesso o dati della carta. Chi lo fa non siamo noi.',
        ],
      },
    ],
  },
  buy: 'Acquista Stelle Telegram',
  home: 'Pagina iniziale',
  write: 'Ci scriva',
} as const satisfies ProseIn
