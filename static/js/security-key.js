// Ties a button to a security key: data-security-key names what the button does, data-credential the field for the answer.
'use strict';

for (const button of document.querySelectorAll('[data-security-key]')) {
  window.allauth.webauthn.forms[button.dataset.securityKey]({
    ids: { add: button.id, authenticate: button.id, login: button.id, signup: button.id, credential: button.dataset.credential, data: 'js_data' },
  });
}

document.addEventListener('allauth.error', (event) => {
  event.preventDefault();
  document.querySelector('[data-key-error]').hidden = false;
});
