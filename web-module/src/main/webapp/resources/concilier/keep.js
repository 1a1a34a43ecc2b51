/* Keeps a form on the server while it is filled in, and takes over what the server then says. Without script, its button does. */
'use strict';
for (const form of document.querySelectorAll('form[data-keep]')) {
    const button = document.getElementById(form.dataset.keep);
    const status = document.querySelector('[data-live="kept"]');
    let changed = false;
    let busy = false;
    let leaving = false;
    let pressed = null;

    const takeOver = (page) => {
        for (const old of document.querySelectorAll('[data-live]')) {
            const now = page.querySelector('[data-live="' + old.dataset.live + '"]');
            if (now && now.innerHTML !== old.innerHTML) old.innerHTML = now.innerHTML;
        }
        for (const old of form.querySelectorAll('input[type="hidden"]')) {
            const now = page.querySelector('form[data-keep] input[name="' + CSS.escape(old.name) + '"]');
            if (now) old.value = now.value;
        }
    };

    const keep = async () => {
        if (busy || leaving || !changed) return;
        busy = true;
        changed = false;
        let lost = false;
        let wrong = false;
        const body = new URLSearchParams(new FormData(form));
        body.set(button.name, button.value);
        const waiting = setTimeout(() => { status.textContent = form.dataset.keeping; }, 400);
        try {
            const answer = await fetch(form.action, { method: 'POST', body });
            const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
            clearTimeout(waiting);
            if (!page.querySelector('form[data-keep]')) status.textContent = form.dataset.lost;
            else if (page.querySelector('.errors')) wrong = true;
            else takeOver(page);
        } catch (e) {
            clearTimeout(waiting);
            status.textContent = form.dataset.lost;
            changed = true;
            lost = true;
        }
        busy = false;
        const next = pressed || (wrong ? button : null);
        pressed = null;
        if (next) next.click();
        else if (changed) setTimeout(keep, lost ? 2000 : 0);
    };

    form.addEventListener('input', () => { changed = true; });
    form.addEventListener('change', keep);
    /* A button that is pressed while the form is being kept waits for that: both would be based on the same version. */
    form.addEventListener('submit', (event) => {
        if (!busy) { leaving = true; return; }
        event.preventDefault();
        pressed = event.submitter || button;
    });
    document.addEventListener('keydown', (event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key !== 's') return;
        event.preventDefault();
        button.click();
    });
}
