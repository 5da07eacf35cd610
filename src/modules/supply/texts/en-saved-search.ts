/** A search that is kept, in English. */
export const savedSearch = {
  'search.save.title': { of: 'ed52e77f', text: 'Get an e-mail when a place comes free' },
  'search.save.heading': { of: 'ef88b008', text: 'Check your e-mail address' },
  'search.save.lead': { of: '4b8d82a6', text: 'We look every day whether a new place comes free for this search.' },
  'search.save.email': { of: '96dda03b', text: 'Your e-mail address' },
  'search.save.hint': {
    of: '82a442b5',
    text: 'We use your address only for this. We erase it when you stop, and after 6 months at the latest. First you get an e-mail to confirm.',
  },
  'search.save.button': { of: 'a4f786ee', text: 'E-mail me' },
  'search.save.asked.title': { of: 'b5386b3b', text: 'Look in your mailbox' },
  'search.save.asked.body': {
    of: 'e3c31ae1',
    text: 'We sent you an e-mail with a link. Open that link and confirm. Only then do we keep your search. Nothing there? Look in your spam folder.',
  },
  'search.save.ended.title': { of: '6898c511', text: 'Stopped. Your e-mail address is erased.' },
  'search.save.ended.body': {
    of: 'f3e491d5',
    text: 'You get no more e-mails about this. You can always search again.',
  },
  'search.confirm.title': { of: 'c637fd85', text: 'Do you want e-mails about new free places?' },
  'search.confirm.lead': {
    of: '1805694b',
    text: 'As soon as a place comes free for your search, you get an e-mail. At most one a day.',
  },
  'search.confirm.button': { of: '2104d1fe', text: 'Yes, e-mail me' },
  'search.kept.title': { of: '1be1bd2b', text: 'We look for you until {date}' },
  'search.kept.lead': { of: 'c75376d5', text: 'You get at most one e-mail a day, only when something new comes free.' },
  'search.kept.look': { of: 'dbb8124f', text: 'See your search' },
  'search.kept.longer': { of: '4d98dbe1', text: 'Another 6 months' },
  'search.kept.stop': { of: 'c7aac006', text: 'Stop and erase my e-mail address' },
  'problem.supply.searchGone': {
    of: '0b508a26',
    text: 'This search is no longer there. Maybe it was stopped. You can search again.',
  },
  'error.email.email-address': { of: '47721879', text: 'Fill in a valid e-mail address, such as name@example.be.' },
  'letter.search.confirm.subject': { of: '738df374', text: 'Confirm: e-mails about free childcare' },
  'letter.search.confirm.body': {
    of: 'e0e817c4',
    text: 'Hello\n\nSomebody asked to get an e-mail at this address when childcare comes free. Was it you? Then open this page and confirm:\n\n{page}\n\nWas it not you? Then you need not do anything. After {days, number} days we erase your address.',
  },
  'letter.search.free.subject': {
    of: '2a89da27',
    text: '{count, plural, one {A place has come free} other {# places have come free}}',
  },
  'letter.search.free.body': {
    of: 'ce6cf6d7',
    text: 'Hello\n\n{count, plural, one {This place has come free} other {These places have come free}} for your search:\n\n{list}\n\nEverything that fits your search:\n{search}\n\nDo not wait too long: other families may ask for this place too.',
  },
  'letter.search.renew.subject': { of: 'd1f90fe0', text: 'Are you still looking for childcare?' },
  'letter.search.renew.body': {
    of: '58407c54',
    text: 'Hello\n\nWe look for free childcare for you until {date}. After that we erase your search and your address. Do you want to go on getting e-mails? Say so on this page:\n\n{page}',
  },
  'letter.search.stop': { of: '36b5def5', text: 'No more e-mails? Stop on this page:\n{page}' },
  'letter.search.bye': { of: '200005d8', text: 'Kribbe' },
};
