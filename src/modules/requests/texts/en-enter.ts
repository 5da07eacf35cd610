import type { Translations } from '../../../platform/texts/texts.ts';

export const enter: Translations = {
  'nav.myRequest': { of: 'd218c39a', text: 'My request' },
  'receipt.title': {
    of: '5e875670',
    text: '{count, plural, one {Your request was sent to 1 location} other {Your request was sent to # locations}}',
  },
  'receipt.lead': {
    of: 'f34738e6',
    text: 'You do not need to do anything now. We keep an eye on the request for {child}.',
  },
  'receipt.code': { of: 'd71cf4e1', text: 'Your code' },
  'receipt.codeHint': {
    of: 'a395cf9a',
    text: 'Keep this code safe. It opens your request on any device. Do not give it to anyone.',
  },
  'receipt.number': { of: 'af29af9a', text: 'The number of your request is' },
  'receipt.numberHint': { of: 'b58fa5d4', text: 'You may give this number on the phone.' },
  'receipt.qrLabel': { of: '3c76439a', text: 'QR code with the address of the page where you follow your request' },
  'receipt.qr': { of: '0c964e1e', text: 'Scan this with your phone and type your code.' },
  'receipt.follow': { of: 'c769cfa3', text: 'Follow my request' },
  'receipt.print': { of: 'd0f0561f', text: 'Print' },
  'receipt.close': { of: 'e53d3111', text: 'Done, forget me on this device' },
  'receipt.next': { of: 'ad2d9bf0', text: 'What happens now?' },
  'receipt.step.mail': { of: '72ed5402', text: 'You get a confirmation at {email}.' },
  'receipt.step.noMail': {
    of: '1895b306',
    text: 'You gave no e-mail address. Your local desk or the location calls you. So write down your code.',
  },
  'receipt.step.answers': {
    of: '7ad34f1c',
    text: 'Each location answers by {date}, that is within {days, number} days.',
  },
  'receipt.step.offer': {
    of: '8246d282',
    text: 'Is there a place? You get an offer with a last day to answer. You decide.',
  },
  'receipt.step.desk': {
    of: 'ccf6a721',
    text: 'Does a location not answer in time? Your local desk sees it and helps you.',
  },
  'receipt.asked': { of: '9dfe4c12', text: 'This is what you asked for' },
  'enter.title': { of: 'cd9234ba', text: 'Follow your childcare request' },
  'enter.offerTitle': { of: '110275b8', text: 'There is an offer for you. Sign in to answer' },
  'enter.lead': { of: '08e4372e', text: 'Your code is on your receipt. A code from an e-mail works here too.' },
  'enter.code': { of: 'd71cf4e1', text: 'Your code' },
  'enter.codeHint': { of: '10914551', text: 'Sixteen characters, for example K7Q2-9DXM-4HTR-W0PZ.' },
  'enter.button': { of: '6bf2dc42', text: 'Open my request' },
  'enter.wrongCode': {
    of: 'e426fac1',
    text: 'This code does not work. Check every character. A code from an e-mail works once, for an hour at most.',
  },
  'enter.mailTitle': { of: '26d1b00c', text: 'No code at hand?' },
  'enter.email': { of: '96dda03b', text: 'Your e-mail address' },
  'enter.emailHint': { of: '6aa8f5f8', text: 'The address you gave in your request.' },
  'enter.mailButton': { of: '889d3c6c', text: 'Send me a code' },
  'enter.lost': {
    of: '3d0bb365',
    text: 'No code and no e-mail address? Call your local desk. It can find your request.',
  },
  'enter.none': { of: '4020e0b9', text: 'No request sent yet?' },
  'enter.noneLink': { of: 'b5eecf64', text: 'Start a new request' },
  'enter.askedTitle': { of: 'b5386b3b', text: 'Check your mailbox' },
  'enter.asked': {
    of: 'd797640d',
    text: 'If we know your address, you will get an e-mail with a code within a few minutes. It works for an hour.',
  },
  'enter.askedNothing': { of: 'a7b9ba52', text: 'Nothing received? Look in your spam folder, or try another address.' },
  'enter.fromMailTitle': { of: '66a81168', text: 'Open your childcare request' },
  'enter.fromMail': { of: 'f138fbc5', text: 'Press the button. This code works once.' },
  'enter.fromMailButton': { of: '6bf2dc42', text: 'Open my request' },
  'enter.resumeTitle': { of: '16ca39ff', text: 'Continue your request' },
  'enter.resumeLead': {
    of: 'ad368110',
    text: 'Everything you filled in is still there. Type the code that was on every page.',
  },
  'enter.resumeLost': { of: '11572a31', text: 'Lost the code? Start again. It takes about five minutes.' },
};
