/* Follows long work on a page: asks again every two seconds, and replaces what is said of it. Without script, its link does. */
'use strict';
(() => {
    const every = 2000;
    const look = async () => {
        try {
            const answer = await fetch(location.href, { credentials: 'same-origin', redirect: 'manual', headers: { 'Concilier-Unattended': 'yes' } });
            if (answer.type === 'opaqueredirect') { location.reload(); return; }
            if (answer.ok) {
                const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
                for (const old of document.querySelectorAll('[data-live]')) {
                    const now = page.querySelector('[data-live="' + old.dataset.live + '"]');
                    if (now && now.innerHTML !== old.innerHTML && !old.contains(document.activeElement)) old.innerHTML = now.innerHTML;
                    else if (now && !now.querySelector('[data-watch]')) old.innerHTML = now.innerHTML;
                }
            }
        } catch (e) {
            /* The network is away: asked again below. */
        }
        if (document.querySelector('[data-watch]')) setTimeout(look, every);
    };
    if (document.querySelector('[data-watch]')) setTimeout(look, every);
})();
