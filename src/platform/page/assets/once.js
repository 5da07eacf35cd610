// Small comforts for who has scripts; everything works without them.

// A form that is on its way is not sent a second time by an impatient finger.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post') return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = '1';
});

// Coming back by the back button finds a form that can be sent again.
addEventListener('pageshow', () => {
  for (const form of document.forms) delete form.dataset.sent;
});

document.documentElement.classList.add('scripts');
for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => print());
