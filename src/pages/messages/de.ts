import type { MessagesIn } from './messages.ts'

const shape =
  'Ein Nutzername hat 4 bis 32 Buchstaben, Ziffern oder Unterstriche und beginnt mit einem Buchstaben, wie @durov.'

export const de = {
  counted: { stars: { one: '{n} Telegram-Stern', other: '{n} Telegram-Sterne' } },
  errorTitle: 'Fehler: {title}',
  layout: {
    skip: 'Zum Inhalt',
    about: 'Was sind Sterne?',
    language: 'Sprache',
    more: 'Mehr',
    safety: 'Sicherheit',
    delivery: 'Lieferung',
    refunds: 'Erstattung',
    terms: 'Bedingungen',
    privacy: 'Datenschutz',
    contact: 'Kontakt',
    partners: 'Für Partner',
    independent: '{shop} ist ein eigenständiger Shop und gehört nicht zu Telegram.',
  },
  errors: { heading: 'Es gibt ein Problem', prefix: 'Fehler:' },
  warning: {
    title: 'Niemand fragt hier nach Ihrem Login.',
    text: 'Ein @Nutzername genügt. Wer nach Ihrem Telegram-Passwort oder einem Login-Code fragt, will Ihr Konto stehlen.',
  },
  checkout: {
    title: 'Telegram-Sterne kaufen',
    description:
      'Telegram Stars für jeden @Nutzernamen: mit Karte bei Stripe bezahlt, als offizielles Telegram-Geschenk geliefert oder voll erstattet. Ohne Telegram-Login.',
    lead: 'Für Sie oder alle, die einen @Nutzernamen haben, als offizielles Telegram-Geschenk.',
    amount: 'Wie viele Sterne?',
    currency: 'Währung',
    showCurrency: 'Preise zeigen',
    other: 'Andere Menge',
    otherLabel: 'Anzahl der Sterne',
    otherRange: '{min} bis {max}',
    recipient: 'Wer bekommt die Sterne?',
    recipientHint: 'Der Telegram-Nutzername, zum Beispiel durov, @durov oder t.me/durov.',
    recipientIdle: 'Wir schlagen das Konto nach, bevor Sie bezahlen.',
    looking: 'Konto wird gesucht …',
    unknown:
      'Wir können gerade keine Konten nachschlagen. Fahren Sie fort, aber prüfen Sie die Schreibweise genau.',
    notFound: 'Diesen Nutzernamen gibt es bei Telegram nicht. Bitte prüfen Sie die Schreibweise.',
    ineligible: 'Das ist ein Kanal, eine Gruppe oder ein Bot. Sterne können nur an eine Person gehen.',
    summary: 'Ihre Bestellung',
    recipientFor: 'für {who}',
    total: 'Gesamt',
    stars: '{n} Telegram Stars',
    allIn: 'Alle Gebühren enthalten',
    noScript:
      'Mehr als den Preis neben der Menge zahlen Sie nicht. Die Summe sehen Sie auf der nächsten Seite.',
    button: 'Weiter',
    next: 'Sie prüfen alles noch einmal und bezahlen dann bei Stripe.',
    promises: {
      stripe: {
        title: 'Bezahlt bei Stripe',
        text: 'Ihre Karte geben Sie auf der Seite von Stripe ein. Wir sehen ihre Nummer nie.',
      },
      refund: {
        title: 'Geliefert oder erstattet',
        text: 'Lassen sich die Sterne nicht liefern, bekommen Sie den vollen Preis zurück.',
      },
      login: {
        title: 'Kein Telegram-Login',
        text: 'Wir fragen nie nach einem Passwort oder Login-Code.',
      },
    },
  },
  review: {
    title: 'Bestellung prüfen',
    lead: 'Gelieferte Sterne lassen sich nicht zurückholen. Bitte prüfen Sie diese vier Punkte.',
    recipient: 'Wer die Sterne bekommt',
    amount: 'Menge',
    price: 'Endpreis',
    login: 'Login',
    loginText: 'Nicht nötig. Niemand fragt hier nach einem Telegram-Passwort oder Login-Code.',
    change: 'Ändern',
    changeWhat: { username: ': wer die Sterne bekommt', stars: ': die Menge', currency: ': die Währung' },
    found: 'Dieses Konto wurde bei Telegram gefunden. Ist es das richtige?',
    notLookedUp:
      'Das Konto konnte gerade nicht nachgeschlagen werden, deshalb fehlt sein Name. Bitte achten Sie darauf, dass jeder Buchstabe stimmt.',
    bot: 'Dieser Name endet auf „bot“. Sterne können nur an eine Person gehen, nicht an einen Bot.',
    exact: 'Stripe bucht genau diesen Betrag ab.',
    priceChanged: 'Der Preis hat sich, seit Sie begonnen haben, von {before} auf {now} geändert.',
    human:
      'Aus Ihrem Netz kamen so viele Bestellungen, dass der Shop nachfragen muss: Bitte bestätigen Sie unten, dass Sie ein Mensch sind, setzen Sie das Häkchen und zahlen Sie.',
    stripeDown:
      'Die Zahlungsseite hat sich nicht geöffnet. Es wurde nichts abgebucht, Ihre Bestellung bleibt erhalten. Bitte versuchen Sie es in einer Minute noch einmal.',
    pay: '{price} bezahlen',
    atStripe: 'Sie bezahlen mit Karte auf der Seite von Stripe und kommen dann hierher zurück.',
    secure: 'Lassen sich die Sterne nicht liefern, bekommen Sie den vollen Preis zurück.',
    item: '{stars} für {who}',
  },
  consent: {
    '2026-11':
      'Liefern Sie die Sterne sofort. Mir ist bekannt, dass ich den Kauf nicht mehr widerrufen kann, sobald sie geliefert sind.',
    '2026-12':
      'Liefern Sie die Sterne sofort. Mir ist bekannt, dass ich den Kauf nicht mehr widerrufen kann, sobald die Lieferung begonnen hat.',
  },
  order: {
    title: {
      awaiting_payment: 'Wir warten auf Ihre Zahlung',
      paid: 'Bezahlt. Jetzt kommen Ihre Sterne',
      delivering: 'Ihre Sterne sind unterwegs',
      delivered: 'Geliefert',
      refunding: 'Ihr Geld ist auf dem Rückweg',
      refunded: 'Voll erstattet',
      expired: 'Diese Bestellung wurde nicht bezahlt',
      review: 'Wir kümmern uns um diese Bestellung',
    },
    text: {
      awaiting_payment:
        'Bisher wurde nichts abgebucht. Die Sterne werden gesendet, sobald Stripe uns Ihre Zahlung meldet.',
      paid: 'Stripe hat Ihre Zahlung bestätigt. Wir senden die Sterne gleich an {who}.',
      delivering:
        'Das Geschenk für {who} ist bestellt. Wir warten auf die Nachricht, dass es angekommen ist.',
      delivered:
        'Die Sterne sind im Telegram-Konto von {who}, als offizielles Geschenk. Dort ist nichts weiter zu tun.',
      refunding:
        'Die Sterne konnten {who} nicht geliefert werden. Der volle Preis geht auf die Karte zurück, mit der Sie bezahlt haben.',
      refunded:
        'Der volle Preis ging auf die Karte zurück, mit der Sie bezahlt haben. Wann er auf dem Kontoauszug steht, entscheidet Ihre Bank; das kann einige Tage dauern.',
      expired:
        'Es ist keine Zahlung eingegangen, deshalb ist die Bestellung geschlossen. Kommt doch noch eine, steht es hier, und die Sterne werden gesendet.',
      review:
        'Statt zu raten, haben wir angehalten, und ein Mensch klärt diese Bestellung. Nichts wird doppelt gesendet, und Ihr Geld ist nicht verloren: Am Ende stehen die Sterne oder der volle Preis.',
    },
    confirming:
      'Stripe hat uns Ihre Zahlung noch nicht gemeldet. Bei manchen Zahlungsarten dauert das. Die Sterne werden gesendet, sobald sie da ist.',
    payBy:
      'Bezahlen können Sie bis {when}. Danach wird die Bestellung geschlossen, und es wird nichts abgebucht.',
    otherwise:
      'Sind sie bis {when} nicht angekommen, bekommen Sie von selbst den vollen Preis zurück. Sie müssen nichts tun.',
    erased:
      'Die persönlichen Angaben zu dieser Bestellung wurden gelöscht. Was bezahlt wurde und wie sie ausging, bleibt verzeichnet.',
    expected: 'Nach den letzten Bestellungen zu urteilen, sollten sie bis {when} da sein.',
    late: 'Das dauert länger als bei fast allen letzten Bestellungen. Wir bleiben dran.',
    moves: 'Diese Seite aktualisiert sich von selbst.',
    reload: 'Diese Seite lädt sich von selbst neu.',
    offline:
      'Sie scheinen offline zu sein. Es geht weiter, sobald Sie zurück sind; Ihrer Bestellung schadet das nicht.',
    steps: 'Wie es steht',
    step: {
      awaiting_payment: 'Bestellt',
      paid: 'Zahlung eingegangen',
      delivering: 'Lieferung begonnen',
      delivered: 'Sterne geliefert',
      refunding: 'Erstattung begonnen',
      refunded: 'Geld zurückgezahlt',
      expired: 'Ohne Zahlung geschlossen',
      review: 'An einen Menschen übergeben',
    },
    ahead: {
      paid: 'Zahlung',
      delivering: 'Beginn der Lieferung',
      delivered: 'Lieferung der Sterne',
      refunded: 'Rückzahlung',
      settled: 'Geliefert oder voll erstattet',
    },
    continue: 'Weiter zur Zahlung',
    again: 'Weitere Sterne kaufen',
    restart: 'Noch einmal bestellen',
    print: 'Beleg drucken oder speichern',
    receipt: 'Beleg',
    receiptUnpaid: 'Ihre Bestellung',
    number: 'Bestellnummer',
    recipient: 'Empfänger',
    amount: 'Menge',
    placed: 'Bestellt am',
    price: { unpaid: 'Preis', paid: 'Bezahlt', refunded: 'Bezahlt und erstattet' },
    consent: 'Sie haben zugestimmt',
    withdraw: {
      heading: 'Doch anders überlegt?',
      open: 'Bis die Lieferung beginnt, können Sie den Kauf ohne Angabe von Gründen widerrufen und bekommen den vollen Preis zurück.',
      gone: 'Die Lieferung hat sofort begonnen, wie Sie es gewünscht haben. Deshalb können Sie den Kauf nicht mehr widerrufen.',
      link: 'Vertrag hier widerrufen',
      title: 'Den Kauf widerrufen?',
      confirm: 'Widerruf bestätigen',
      stay: 'Bestellung behalten',
      tooLate: 'Die Lieferung hatte schon begonnen, als Ihr Widerruf ankam. Sie geht weiter.',
      done: 'Sie haben den Kauf am {when} widerrufen. Der volle Preis geht auf die Karte zurück, mit der Sie bezahlt haben.',
    },
    help: 'Hilfe zu dieser Bestellung',
    helpText: 'Schreiben Sie uns und nennen Sie die Bestellnummer:',
    link: 'Link zu dieser Bestellung',
    keep: 'Heben Sie ihn auf: Er ist der Weg zurück zu Ihrer Bestellung. Wer ihn hat, kann die Bestellung sehen.',
  },
  frame: {
    close: 'Schließen',
    soldBy: 'Verkauft von {shop}',
    newTab: '(öffnet einen neuen Tab)',
    toShop: 'Zum Shop',
    refused: {
      title: 'Diese Seite kann den Shop nicht zeigen',
      text: 'Telegram Stars gibt es auf der Seite des Shops selbst. Prüfen Sie ihre Adresse, bevor Sie bezahlen.',
    },
    unknownOrder: {
      title: 'Diese Bestellung kann hier nicht gezeigt werden',
      text: 'Wie es steht, sagt Ihre Bestellseite. Ihren Link haben Sie nach dem Bezahlen bekommen.',
    },
    status: {
      awaiting_payment: 'Die Sterne werden gesendet, sobald Stripe uns Ihre Zahlung meldet.',
      paid: 'Stripe hat Ihre Zahlung bestätigt. Die Sterne werden gleich gesendet.',
      delivering: 'Das Geschenk ist bestellt. Wir warten auf die Nachricht, dass es angekommen ist.',
      delivered: 'Die Sterne sind im Telegram-Konto, als offizielles Geschenk.',
      refunding: 'Der volle Preis geht auf die Karte zurück, mit der Sie bezahlt haben.',
      refunded: 'Der volle Preis ging auf die Karte zurück, mit der Sie bezahlt haben.',
      expired: 'Es ist keine Zahlung eingegangen, deshalb ist die Bestellung geschlossen.',
      review: 'Ein Mensch klärt diese Bestellung: Am Ende stehen die Sterne oder der volle Preis.',
    },
    order: 'Bestellung',
    done: 'Fertig',
    more: 'Weitere Sterne kaufen',
    offline: 'Sie scheinen offline zu sein. Ihrer Bestellung schadet das nicht.',
    backTo: 'Zurück zu {partner}',
  },
  errorPage: {
    home: 'Zur Startseite',
    request: 'Wenn Sie uns schreiben, nennen Sie bitte diese Nummer:',
    notFoundTitle: 'Seite nicht gefunden',
    notFoundText:
      'Unter dieser Adresse gibt es nichts. Haben Sie sie eingetippt, prüfen Sie bitte die Schreibweise; sind Sie einem Link zu einer Bestellung gefolgt, achten Sie darauf, dass er vollständig ist.',
    oursTitle: 'Bei uns ist etwas schiefgegangen',
    oursText:
      'Ihre Bestellung, falls es eine gibt, ist sicher: Nichts wird doppelt abgebucht. Bitte laden Sie die Seite in einer Minute neu.',
    busyTitle: 'Einen Moment, bitte',
    busyText:
      'Aus Ihrem Netz kamen mehr Anfragen, als der Shop auf einmal annehmen kann. Bitte warten Sie eine Minute und versuchen Sie es noch einmal; es geht nichts verloren.',
    refusedTitle: 'Das war nicht zu lesen',
    refusedText:
      'Die Seite wurde auf eine Weise aufgerufen, die sie nicht kennt. Bitte gehen Sie zur Startseite und versuchen Sie es noch einmal.',
  },
  complaints: {
    username: {
      username_missing: 'Geben Sie den Telegram-@Nutzernamen ein, der die Sterne bekommen soll.',
      username_too_long: `Das ist zu lang für einen Nutzernamen. ${shape}`,
      username_too_short: `Das ist zu kurz für einen Nutzernamen. ${shape}`,
      username_is_invite_link:
        'Das ist ein Einladungslink zu einer Gruppe oder einem Kanal. Geben Sie den @Nutzernamen der Person ein, die die Sterne bekommen soll.',
      username_is_private_link:
        'Das ist ein Link in einen privaten Chat. Geben Sie den @Nutzernamen der Person ein, die die Sterne bekommen soll.',
      username_is_other_link:
        'Dieser Link führt zu keinem Telegram-Nutzernamen. Schreiben Sie ihn wie @durov oder t.me/durov.',
      username_is_phone_number:
        'Das ist eine Telefonnummer. Geben Sie stattdessen den @Nutzernamen aus dem Telegram-Profil ein.',
      username_is_email: 'Das ist eine E-Mail-Adresse. Geben Sie stattdessen den Telegram-@Nutzernamen ein.',
      username_has_forbidden_characters: `Ein Nutzername enthält nur lateinische Buchstaben, Ziffern und Unterstriche. ${shape}`,
      username_starts_wrong: `Ein Nutzername beginnt mit einem Buchstaben. ${shape}`,
      username_ends_with_underscore: `Ein Nutzername kann nicht mit einem Unterstrich enden. ${shape}`,
      username_has_double_underscore: `Ein Nutzername kann nicht zwei Unterstriche hintereinander haben. ${shape}`,
    },
    recipient: {
      not_found:
        'Diesen Nutzernamen gibt es bei Telegram nicht. Prüfen Sie die Schreibweise und geben Sie ihn neu ein.',
      ineligible:
        'Das ist ein Kanal, eine Gruppe oder ein Bot. Geben Sie den @Nutzernamen einer Person ein: Nur Personen können Sterne bekommen.',
      blocked:
        'Für diesen Nutzernamen verkaufen wir keine Sterne. Wenn das ein Irrtum ist, schreiben Sie uns.',
    },
    amount: {
      amount_missing: 'Wählen Sie, wie viele Sterne Sie kaufen möchten: {min} bis {max}.',
      amount_not_a_number:
        'Geben Sie die Anzahl der Sterne nur in Ziffern ein, von {min} bis {max}, zum Beispiel 500.',
      amount_too_small:
        'Die kleinste Bestellung sind {min} Sterne. Geben Sie eine Zahl von {min} bis {max} ein.',
      amount_too_large:
        'Die größte Bestellung sind {max} Sterne. Geben Sie eine Zahl von {min} bis {max} ein.',
    },
    currency: 'In dieser Währung verkaufen wir nicht. Wählen Sie eine von diesen: {sold}.',
    price:
      'Der Preis hat sich geändert, oder das Angebot ist abgelaufen. Prüfen Sie den neuen Preis und versuchen Sie es noch einmal.',
    consent:
      'Setzen Sie das Häkchen, dass die Sterne sofort geliefert werden sollen. Sonst können wir die Bestellung nicht annehmen.',
  },
} as const satisfies MessagesIn<'de'>
