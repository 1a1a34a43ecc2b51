/* Checks a rule 400 ms after the last key, puts the caret where a fault is, and completes names. Without script, the button checks. */
'use strict';
(() => {
    const source = document.querySelector('[data-rule]');
    const list = document.getElementById('names');
    if (!source || !list) return;
    const status = document.querySelector('[data-live="verdict"]');
    let timer;
    let asked = 0;

    const check = async () => {
        const mine = ++asked;
        const address = source.dataset.rule + '&source=' + encodeURIComponent(source.value);
        const waiting = setTimeout(() => { status.setAttribute('data-old', 'true'); }, 400);
        try {
            const page = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
            if (mine !== asked) return;
            for (const old of document.querySelectorAll('[data-live]')) {
                const now = page.querySelector('[data-live="' + old.dataset.live + '"]');
                if (now) { old.innerHTML = now.innerHTML; old.removeAttribute('data-old'); }
            }
        } finally {
            clearTimeout(waiting);
        }
    };

    const options = [...list.querySelectorAll('[role=option]')];
    let chosen = -1;
    const shown = () => options.filter((option) => !option.hidden);
    const word = () => /[A-Za-z_.]*$/.exec(source.value.slice(0, source.selectionStart))[0];
    const close = () => { list.hidden = true; chosen = -1; source.removeAttribute('aria-activedescendant'); };
    const choose = (at) => {
        const all = shown();
        if (!all.length) return;
        chosen = (at + all.length) % all.length;
        options.forEach((option) => option.setAttribute('aria-selected', 'false'));
        all[chosen].setAttribute('aria-selected', 'true');
        all[chosen].scrollIntoView({ block: 'nearest' });
        source.setAttribute('aria-activedescendant', all[chosen].id);
    };
    const open = (always) => {
        const begun = word();
        options.forEach((option) => { option.hidden = !option.dataset.name.includes(begun) || option.dataset.name === begun; });
        if (!shown().length || (!always && begun.length < 2)) { close(); return; }
        list.hidden = false;
        choose(0);
    };
    const take = (option) => {
        const at = source.selectionStart;
        source.setRangeText(option.dataset.name, at - word().length, at, 'end');
        close();
        source.focus();
        source.dispatchEvent(new Event('input', { bubbles: true }));
        close();
    };

    source.addEventListener('input', () => { open(false); clearTimeout(timer); timer = setTimeout(check, 400); });
    source.addEventListener('blur', () => setTimeout(close, 150));
    source.addEventListener('keydown', (event) => {
        if (event.key === ' ' && event.ctrlKey) { event.preventDefault(); open(true); return; }
        if (list.hidden) return;
        if (event.key === 'ArrowDown') { event.preventDefault(); choose(chosen + 1); }
        else if (event.key === 'ArrowUp') { event.preventDefault(); choose(chosen - 1); }
        else if (event.key === 'Enter') { event.preventDefault(); take(shown()[chosen]); }
        else if (event.key === 'Escape') close();
    });
    list.addEventListener('mousedown', (event) => {
        const option = event.target.closest('[role=option]');
        if (option) { event.preventDefault(); take(option); }
    });
    document.addEventListener('click', (event) => {
        const link = event.target.closest('a[data-line]');
        if (!link) return;
        event.preventDefault();
        const lines = source.value.split('\n');
        const at = lines.slice(0, link.dataset.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + Number(link.dataset.column) - 1;
        source.focus();
        source.setSelectionRange(at, at);
    });
})();
