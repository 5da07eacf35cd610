export const nl = {
  'mailbox.nav': 'Postvak',
  'mailbox.title': 'Postvak van de oefenomgeving',
  'mailbox.lead': 'In de oefenomgeving vertrekt er geen echte mail. Hier lees je wat Kribbe zou sturen.',
  'mailbox.caption': 'Mails, de nieuwste eerst',
  'mailbox.empty': 'Er zijn nog geen mails. Stel een vraag of doe een aanbod, dan verschijnt hier de mail.',
  'mailbox.subject': 'Onderwerp',
  'mailbox.to': 'Aan',
  'mailbox.at': 'Verstuurd',
  'mailbox.back': 'Terug naar het postvak',
  'mailbox.sentTo': 'Aan {to}, {at}',
} as const;
