/** A search that is kept: the form, the page of its link, its letters. */
export const savedSearch = {
  'search.save.title': 'Krijg een mail als er iets vrijkomt',
  'search.save.heading': 'Kijk je e-mailadres na',
  'search.save.lead': 'We kijken elke dag of er een nieuwe plek vrijkomt voor deze zoekvraag.',
  'search.save.email': 'Je e-mailadres',
  'search.save.hint':
    'We gebruiken je adres alleen hiervoor. We wissen het als je stopt, en zeker na 6 maanden. Je krijgt eerst een mail om te bevestigen.',
  'search.save.button': 'Mail me',
  'search.save.asked.title': 'Kijk in je mailbox',
  'search.save.asked.body':
    'We stuurden je een mail met een link. Open die link en bevestig. Pas dan houden we je zoekvraag bij. Niets gekregen? Kijk bij je ongewenste mail.',
  'search.save.ended.title': 'Gestopt. Je e-mailadres is gewist.',
  'search.save.ended.body': 'Je krijgt hierover geen mails meer. Je kan altijd opnieuw zoeken.',
  'search.confirm.title': 'Wil je mails over nieuwe vrije plekken?',
  'search.confirm.lead': 'Zodra er een plek vrijkomt voor je zoekvraag, krijg je een mail. Ten hoogste één per dag.',
  'search.confirm.button': 'Ja, mail me',
  'search.kept.title': 'We kijken voor je tot {date}',
  'search.kept.lead': 'Je krijgt ten hoogste één mail per dag, alleen als er iets nieuws vrijkomt.',
  'search.kept.look': 'Bekijk je zoekvraag',
  'search.kept.longer': 'Nog 6 maanden verder',
  'search.kept.stop': 'Stop en wis mijn e-mailadres',
  'problem.supply.searchGone': 'Deze zoekvraag is er niet meer. Misschien is ze al gestopt. Je kan opnieuw zoeken.',
  'error.email.email-address': 'Vul een geldig e-mailadres in, zoals naam@voorbeeld.be.',
  'letter.search.confirm.subject': 'Bevestig: mails over vrije opvang',
  'letter.search.confirm.body':
    'Dag\n\nIemand vroeg om op dit adres een mail te krijgen als er opvang vrijkomt. Was jij dat? Open dan deze pagina en bevestig:\n\n{page}\n\nWas jij dat niet? Dan hoef je niets te doen. Na {days, number} dagen wissen we je adres.',
  'letter.search.free.subject':
    '{count, plural, one {Er is een plek vrijgekomen} other {Er zijn # plekken vrijgekomen}}',
  'letter.search.free.body':
    'Dag\n\n{count, plural, one {Deze plek is vrijgekomen} other {Deze plekken zijn vrijgekomen}} voor je zoekvraag:\n\n{list}\n\nAlles wat past bij je zoekvraag:\n{search}\n\nWacht niet te lang: ook andere gezinnen kunnen deze plek vragen.',
  'letter.search.renew.subject': 'Zoek je nog opvang?',
  'letter.search.renew.body':
    'Dag\n\nWe kijken voor je naar vrije opvang tot {date}. Daarna wissen we je zoekvraag en je adres. Wil je verder mails krijgen? Zeg het op deze pagina:\n\n{page}',
  'letter.search.stop': 'Geen mails meer? Stop op deze pagina:\n{page}',
  'letter.search.bye': 'Kribbe',
} as const;
