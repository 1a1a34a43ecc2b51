/* Keeps what is in a form on the server, three seconds after the last key and when the page is left, so that nothing typed is
   lost with a window or a session. Says so once to who listens; who looks sees the time of the last keep. Before the form is
   sent it is kept once more. Without script nothing is kept before it is sent. */
'use strict';
for (const line of document.querySelectorAll('[data-unfinished]')) {
    const form = line.closest('form');
    const ticket = form.elements.unfinished;
    const PAUSE = 3000;
    const AGAIN = 10000;
    let changed = false;
    let busy = false;
    let through = false;
    let pressed = null;
    let soon = null;
    let time = null;

    const say = (words) => {
        time = null;
        if (line.textContent !== words) line.textContent = words;
    };
    /* The time changes in an element that is silent. */
    const sayKept = (at) => {
        if (!time) {
            const [before, after] = line.dataset.kept.split('{0}');
            time = document.createElement('span');
            time.setAttribute('aria-live', 'off');
            line.replaceChildren(before, time, after);
        }
        time.textContent = at;
    };

    const body = () => {
        const fields = new URLSearchParams(new FormData(form));
        for (const name of [...fields.keys()]) if (/^(jakarta\.faces|concilier)\./.test(name)) fields.delete(name);
        fields.set('unfinishedForm', line.dataset.form);
        return fields;
    };
    /* An answer that leads to the sign-in comes from a session that has ended. */
    const send = async () => {
        const fields = body();
        try {
            const answer = await fetch(line.dataset.unfinished, { method: 'POST', body: fields, redirect: 'manual', keepalive: fields.toString().length < 60000 });
            if (answer.ok) return await answer.json();
            if (answer.type === 'opaqueredirect') return { wrong: 'ended' };
            return { wrong: answer.status === 409 ? 'full' : 'lost' };
        } catch {
            return { wrong: 'lost' };
        }
    };
    const keep = async () => {
        clearTimeout(soon);
        if (busy || !changed) return;
        busy = true;
        changed = false;
        const told = await send();
        busy = false;
        if (told.wrong) {
            changed = true;
            say(line.dataset[told.wrong]);
        } else {
            ticket.value = told.unfinished;
            sayKept(told.at);
            document.dispatchEvent(new Event('kept'));
        }
        if (pressed) go();
        else if (changed) soon = setTimeout(keep, told.wrong ? AGAIN : PAUSE);
    };
    const go = () => {
        through = true;
        changed = false;
        const button = pressed;
        pressed = null;
        form.requestSubmit(button);
    };

    form.addEventListener('input', () => {
        changed = true;
        clearTimeout(soon);
        soon = setTimeout(keep, PAUSE);
    });
    form.addEventListener('submit', (event) => {
        if (through || !(busy || changed)) return;
        event.preventDefault();
        pressed = event.submitter;
        keep();
    });
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden' && !through) keep(); });
    window.addEventListener('pagehide', () => { if (!through) keep(); });
    window.addEventListener('pageshow', () => { through = false; });
}
