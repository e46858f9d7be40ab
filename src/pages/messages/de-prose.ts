import type { ProseIn } from './messages.ts'

export const deProse = {
  guide: {
    title: 'Was sind Telegram-Sterne?',
    description:
      'Was Telegram Stars (Sterne) sind, wozu sie gut sind, was sie von Telegram Premium unterscheidet und wie man sie sicher kauft.',
    lead: 'Sterne sind die Währung in Telegram. Damit bezahlt man digitale Dinge und unterstützt alle, die sie machen.',
    sections: [
      {
        heading: 'Wozu sind sie gut?',
        points: [
          'Für kostenpflichtige Funktionen und digitale Waren in Bots und Mini-Apps.',
          'Um Leute zu unterstützen, deren Arbeit Sie mögen.',
          'Als Geschenk: Sie können sie allen schicken lassen, die einen @Nutzernamen haben.',
        ],
      },
      {
        heading: 'Ist das dasselbe wie Telegram Premium?',
        paragraphs: [
          'Nein. Premium erweitert das Konto selbst. Sterne sind ein Guthaben, das man nach und nach oder auf einmal ausgibt. Das eine bringt das andere nicht mit.',
        ],
      },
      {
        heading: 'Wie kaufe ich sie hier?',
        steps: [
          'Wählen Sie die Menge und geben Sie den Telegram-@Nutzernamen ein, der sie bekommen soll.',
          'Prüfen Sie das gefundene Konto, die Menge und den Endpreis.',
          'Bezahlen Sie mit Karte auf der Seite von Stripe.',
          'Ihre Bestellseite zeigt, wann die Sterne angekommen sind. Lassen sie sich nicht liefern, bekommen Sie den vollen Preis zurück.',
        ],
      },
      {
        heading: 'Wie kommen sie an?',
        paragraphs: [
          'Als offizielles Telegram-Geschenk. Wer sie bekommt, muss nichts tun: keinen Link öffnen, keinen Code eingeben, nichts bestätigen.',
        ],
      },
      {
        heading: 'Was sollte ich vor dem Bezahlen prüfen?',
        points: [
          'Der @Nutzername stimmt, ebenso Name und Foto, die dazu gefunden wurden.',
          'Die Anzahl der Sterne ist die gewünschte.',
          'Der Endpreis passt Ihnen. Genau er wird abgebucht, nichts kommt dazu.',
          'Niemand verlangt, dass Sie sich bei Telegram anmelden. Ein Shop, der Ihr Passwort oder einen Login-Code will, will Ihr Konto.',
        ],
      },
    ],
  },
  safety: {
    title: 'Sicher kaufen',
    description:
      'Wonach {shop} nie fragt, woran Sie unsere Seiten erkennen und was zu tun ist, wenn Sie getäuscht wurden.',
    lead: 'Wir müssen nur einen @Nutzernamen kennen. Wer mehr will, sind nicht wir.',
    sections: [
      {
        heading: 'Wonach wir nie fragen',
        points: [
          'Nach Ihrem Telegram-Passwort, einem Login-Code oder dem Passwort der zweistufigen Bestätigung.',
          'Nach Ihrer Kartennummer, außer auf der Seite von Stripe.',
          'Nach einer Überweisung an eine Person, eine Wallet oder einen anderen Shop.',
          'Nach einem Blick auf Ihren Bildschirm oder einer App zum Installieren.',
        ],
      },
      {
        heading: 'Woran Sie uns erkennen',
        points: [
          'Die Adresse im Browser ist die dieses Shops und beim Bezahlen die von Stripe.',
          'Der Preis auf unserer Seite und der bei Stripe sind gleich.',
          'Wir schreiben Sie bei Telegram nicht von uns aus an.',
        ],
      },
      {
        heading: 'Wenn Sie jemandem einen Code gegeben haben',
        steps: [
          'Öffnen Sie in Telegram Einstellungen → Geräte und beenden Sie alle Sitzungen, die nicht Ihre sind.',
          'Schalten Sie unter Einstellungen → Privatsphäre und Sicherheit die zweistufige Bestätigung ein.',
          'Sind auch Kartendaten bekannt geworden, rufen Sie Ihre Bank an.',
        ],
      },
    ],
  },
  delivery: {
    title: 'Lieferzeiten',
    description: 'Wann Telegram Stars von {shop} ankommen und was geschieht, wenn es länger dauert.',
    lead: 'Die Lieferung beginnt von selbst, sobald Stripe Ihre Zahlung bestätigt hat.',
    sections: [
      {
        heading: 'Wie lange es dauert',
        paragraphs: [
          'Das Geschenk wird Sekunden nach der Zahlung bestellt und kommt meist innerhalb von Minuten an. Ihre Bestellseite zeigt jeden Schritt mit seiner Zeit.',
        ],
      },
      {
        heading: 'Wenn es länger dauert',
        paragraphs: [
          'Bei großem Andrang oder wenn der Lieferdienst ausfällt, wartet die Bestellung und wird erneut versucht. Sie müssen nichts tun, und nichts wird doppelt gesendet. Sind die Sterne {hours} nach der Zahlung nicht geliefert, wird der volle Preis von selbst erstattet.',
        ],
      },
      {
        heading: 'Wenn die Zahlung selbst dauert',
        paragraphs: [
          'Manche Zahlungsarten werden später bestätigt. Die Bestellung wartet auf das Geld und geht weiter, sobald es da ist.',
        ],
      },
      {
        heading: 'Wo die Sterne zu sehen sind',
        paragraphs: [
          'Im Telegram der Empfängerin oder des Empfängers: in einer Nachricht über das Geschenk und im Guthaben unter Einstellungen → Meine Sterne.',
        ],
      },
    ],
  },
  refunds: {
    title: 'Erstattung',
    description: 'Wann und wie {shop} Ihr Geld zurückgibt.',
    lead: 'Bezahlt heißt: einmal geliefert oder voll erstattet. Nie beides, und nie keines von beidem.',
    sections: [
      {
        heading: 'Wann Sie Ihr Geld zurückbekommen',
        points: [
          'Die Sterne werden abgelehnt, etwa weil das Konto sie nicht mehr empfangen kann.',
          'Die Sterne sind {hours} nach der Zahlung nicht geliefert.',
        ],
      },
      {
        heading: 'Wie das geht',
        paragraphs: [
          'Die Erstattung beginnt von selbst, Sie müssen nicht darum bitten. Sie umfasst immer den vollen Preis und geht auf die Karte, mit der Sie bezahlt haben. Die Bestellseite zeigt, wann sie begonnen hat und wann Stripe sie abgeschlossen hat. Wann sie auf dem Kontoauszug steht, entscheidet Ihre Bank; das kann einige Tage dauern.',
        ],
      },
      {
        heading: 'Wenn erst ein Mensch nachsieht',
        paragraphs: [
          'Ab und zu lässt sich nicht maschinell sagen, ob die Sterne angekommen sind. Dann steht auf der Bestellseite, dass wir uns darum kümmern. Das Ende ist dasselbe: die Sterne oder der volle Preis.',
        ],
      },
      {
        heading: 'Nach der Lieferung',
        paragraphs: [
          'Gelieferte Sterne gehören dem Konto, das sie bekommen hat, und wir können sie nicht zurückholen. Deshalb zeigen wir Konto, Menge und Preis, bevor Sie bezahlen.',
        ],
      },
      {
        heading: 'Eine Bestellung, die nicht bezahlt wurde',
        paragraphs: [
          'Sie schließt sich von selbst und kostet nichts. Kommt später doch noch eine Zahlung, zählt sie: Die Sterne werden gesendet, oder das Geld geht zurück.',
        ],
      },
    ],
  },
  terms: {
    title: 'Verkaufsbedingungen',
    description: 'Die Bedingungen, zu denen {shop} Telegram Stars verkauft.',
    lead: 'Was Sie von uns erwarten können und was wir von Ihnen brauchen.',
    sections: [
      {
        heading: 'Wer Ihnen verkauft',
        paragraphs: [
          '{legalName}, {legalAddress}. Sie erreichen uns unter {email}.',
          '{shop} ist ein eigenständiger Shop und gehört nicht zu Telegram.',
        ],
      },
      {
        heading: 'Was Sie kaufen',
        paragraphs: [
          'Eine Anzahl Telegram Stars, geliefert als offizielles Telegram-Geschenk an den @Nutzernamen, den Sie angeben. Wofür Sterne verwendet werden können, bestimmt Telegram.',
        ],
      },
      {
        heading: 'Der Preis',
        paragraphs: [
          'Der Preis neben der Menge ist der Endpreis, alle Gebühren enthalten. Die nächste Seite zeigt ihn noch einmal, bevor Sie bezahlen, und Stripe bucht genau ihn ab. Hat er sich inzwischen geändert, erfahren Sie es vor dem Bezahlen.',
        ],
      },
      {
        heading: 'Der richtige Empfänger',
        paragraphs: [
          'Wir schlagen das Konto nach und zeigen Name und Foto, soweit wir sie haben. Kanäle, Bots und Namen, die es nicht gibt, werden abgelehnt, bevor Geld fließt. Ist gerade kein Nachschlagen möglich, sagt es die Seite. Ob es die gemeinte Person ist, wissen nur Sie: Gelieferte Sterne lassen sich nicht zurückholen.',
        ],
      },
      {
        heading: 'Lieferung',
        paragraphs: [
          'Die Lieferung beginnt, wenn Stripe Ihre Zahlung bestätigt hat. Sind die Sterne {hours} später nicht geliefert, wird der volle Preis erstattet, ohne dass Sie darum bitten müssen. Lässt sich nicht maschinell sagen, ob sie angekommen sind, klärt es erst ein Mensch, damit nichts doppelt gesendet wird.',
        ],
      },
      {
        heading: 'Ihre Zustimmung und das Widerrufsrecht',
        paragraphs: [
          'Vor dem Bezahlen bitten Sie uns, sofort zu liefern, und nehmen zur Kenntnis, dass Sie den Kauf nicht mehr widerrufen können, sobald die Lieferung begonnen hat. Der Wortlaut und die Zeit stehen auf Ihrer Bestellseite. Weitergehende Rechte nach dem Gesetz Ihres Landes bleiben Ihnen.',
          'Bis die Lieferung beginnt, können Sie den Kauf ohne Angabe von Gründen widerrufen und bekommen den vollen Preis zurück.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Datenschutz',
    description: 'Was {shop} über einen Kauf speichert und was nicht.',
    lead: 'Wir speichern, was eine Bestellung braucht. Auf diesen Seiten gibt es keine Konten, keine Cookies und keine fremden Skripte.',
    sections: [
      {
        heading: 'Was wir speichern',
        points: [
          'Den @Nutzernamen, der die Sterne bekommt, die Menge, den Preis und die Währung.',
          'Ihre Zustimmung: Wortlaut, Sprache und Zeit.',
          'Was wann mit der Bestellung geschah und die Kennungen der Zahlung bei Stripe.',
          'Die E-Mail-Adresse, die Sie bei Stripe angeben, wie Stripe sie für den Beleg weitergibt.',
          'Gegen Missbrauch: den Fingerabdruck der Karte, wie Stripe ihn nennt, und einen mit Schlüssel gebildeten Hash Ihres Netzes, aus dem sich Ihre Adresse nicht ablesen lässt.',
          'Über welchen Partnerlink Sie gekommen sind, falls über einen.',
        ],
      },
      {
        heading: 'Was wir nie haben',
        points: [
          'Ihre Kartennummer: Sie geben sie auf der Seite von Stripe ein, nicht bei uns.',
          'Ihr Telegram-Passwort oder einen Login-Code: Nichts hier braucht sie, und wir fragen nie danach.',
        ],
      },
      {
        heading: 'Wer sonst beteiligt ist',
        points: [
          'Stripe nimmt die Zahlung entgegen und zahlt Erstattungen aus.',
          'Ein Geschenkdienst erfährt @Nutzernamen und Menge, um das Konto nachzuschlagen und die Sterne zu liefern.',
          'Cloudflare betreibt die Server, auf denen dieser Shop läuft. Die eine Ausnahme von dem, was oben steht: Kommen sehr viele Bestellungen aus einem Netz, prüft ein Skript von Cloudflare auf der Seite vor dem Bezahlen, dass ein Mensch kauft.',
          'Ein Partner, über dessen Link Sie gekommen sind, erfährt Bestellnummer, Anzahl der Sterne, Preis und Stand der Bestellung und nichts über Sie.',
        ],
      },
      {
        heading: 'Ihre Bestellseite',
        paragraphs: [
          'Ihre Adresse enthält einen geheimen Schlüssel. Wer die ganze Adresse hat, kann die Bestellung sehen; geben Sie sie mit Bedacht weiter.',
        ],
      },
      {
        heading: 'Wie lange wir es aufbewahren',
        paragraphs: [
          'Persönliche Angaben werden {paidDays} nach der Bestellung von selbst gelöscht, denn etwa so lange können Banken eine Zahlung zurückholen; bei einer unbezahlten Bestellung {unpaidDays}, nachdem sie geschlossen wurde. Beträge, Zeiten und Zustände bleiben in den Büchern.',
        ],
      },
      {
        heading: 'Fragen und Löschung',
        paragraphs: [
          'Verantwortlich: {legalName}, {legalAddress}. Schreiben Sie an {email}, um zu erfahren, was über Sie gespeichert ist, oder um es löschen zu lassen. Persönliche Angaben liegen getrennt von den Büchern; sie können gehen, während die Bücher bleiben.',
        ],
      },
    ],
  },
  contact: {
    title: 'Hilfe und Kontakt',
    description: 'Wie Sie {shop} wegen einer Bestellung erreichen.',
    lead: 'Sehen Sie zuerst auf Ihre Bestellseite: Sie sagt, wie es steht, was als Nächstes geschieht und bis wann.',
    sections: [
      {
        heading: 'Bevor Sie schreiben',
        points: [
          'Halten Sie die Bestellnummer bereit. Sie steht auf der Bestellseite und beginnt mit ord_.',
          'Eine bezahlte Bestellung, die nicht geliefert wird, wird von selbst erstattet.',
          'Bestellseite verloren? Ihre Adresse steht im Verlauf Ihres Browsers. Sonst nennen Sie uns @Nutzernamen und Zeit des Kaufs.',
        ],
      },
      {
        heading: 'Vorsicht vor falschen Helfern',
        paragraphs: [
          'Wir schreiben Sie bei Telegram nicht von uns aus an und fragen nie nach Passwort, Login-Code oder Kartendaten. Wer das tut, sind nicht wir.',
        ],
      },
    ],
  },
  buy: 'Telegram-Sterne kaufen',
  home: 'Startseite',
  write: 'Schreiben Sie uns',
} as const satisfies ProseIn
