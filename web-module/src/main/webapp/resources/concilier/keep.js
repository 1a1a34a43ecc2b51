/* Keeps a form on the server while it is filled in, and takes over what the server then says. Without script, its button does. */
'use strict';
for (const form of document.querySelectorAll('form[data-keep]')) {
    const button = document.getElementById(form.dataset.keep);
    const status = form.querySelector('[data-live="kept"]') || document.querySelector('[data-live="kept"]');
    const pause = Number(form.dataset.pause || 0);
    let changed = false;
    let busy = false;
    let leaving = false;
    let through = false;
    let pressed = null;
    let soon = null;

    const mark = (unkept) => {
        changed = unkept;
        form.toggleAttribute('data-unkept', unkept || busy);
    };

    const takeOver = (page) => {
        for (const old of document.querySelectorAll('[data-live]')) {
            const now = page.querySelector('[data-live="' + old.dataset.live + '"]');
            if (now && now.innerHTML !== old.innerHTML) old.innerHTML = now.innerHTML;
        }
        const told = page.querySelector('form[data-keep]');
        const here = told.getAttribute('action') === form.getAttribute('action');
        for (const old of form.querySelectorAll('input[type="hidden"]')) {
            /* The state of another page is none of this one. */
            if (!here && old.name === 'jakarta.faces.ViewState') continue;
            const now = told.querySelector('input[name="' + CSS.escape(old.name) + '"]');
            if (now) old.value = now.value;
        }
    };

    const keep = async () => {
        clearTimeout(soon);
        if (busy || leaving || !changed) return;
        busy = true;
        mark(false);
        let lost = false;
        let wrong = false;
        const body = new URLSearchParams(new FormData(form));
        body.set(button.name, button.value);
        const waiting = setTimeout(() => { status.textContent = form.dataset.keeping; }, 400);
        try {
            const answer = await fetch(form.action, { method: 'POST', body, keepalive: body.toString().length < 60000 });
            const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
            clearTimeout(waiting);
            if (page.querySelector('.errors')) wrong = true;
            else if (!page.querySelector('form[data-keep]')) status.textContent = form.dataset.lost;
            else takeOver(page);
        } catch (e) {
            clearTimeout(waiting);
            status.textContent = form.dataset.lost;
            lost = true;
        }
        busy = false;
        mark(changed || lost);
        const next = pressed || (wrong ? button : null);
        pressed = null;
        if (next) {
            through = true;
            next.click();
            through = false;
        } else if (changed) soon = setTimeout(keep, lost ? 2000 : pause);
        if (!lost) form.dispatchEvent(new Event('kept'));
    };

    form.addEventListener('input', () => {
        mark(true);
        clearTimeout(soon);
        if (pause) soon = setTimeout(keep, pause);
    });
    form.addEventListener('change', keep);
    /* A button that is pressed while the form is being kept waits for that: both would be based on the same version. What leads
       away from words that are not kept yet, a link or another form, waits as well. */
    const waits = (event, what) => {
        event.preventDefault();
        pressed = what;
        keep();
    };
    document.addEventListener('submit', (event) => {
        if (!through && (busy || (changed && event.target !== form))) waits(event, event.submitter || button);
        else leaving = true;
    });
    document.addEventListener('click', (event) => {
        const link = event.target.closest('a[href]');
        if (through || !(busy || changed) || !link || link.target || /^#/.test(link.getAttribute('href'))) return;
        if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        waits(event, link);
    });
    window.addEventListener('pageshow', () => { leaving = false; });
    document.addEventListener('keydown', (event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key !== 's') return;
        event.preventDefault();
        button.click();
    });
}
