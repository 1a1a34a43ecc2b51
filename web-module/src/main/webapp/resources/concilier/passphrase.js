"use strict";

/*
 * A passphrase being typed: shown when asked, and, while a new one is chosen, what it is worth. Advice only: nothing waits
 * for it, and it comes from this server alone. Without this file the field works as it is.
 */
(() => {
    const pause = 300;

    const arm = (part) => {
        const field = part.querySelector("input");
        const toggle = part.querySelector("button");
        const worth = part.parentElement.querySelector("[data-least]");

        const show = (shown) => {
            field.type = shown ? "text" : "password";
            toggle.textContent = shown ? part.dataset.hide : part.dataset.show;
        };

        toggle.addEventListener("click", () => show(field.type === "password"));
        field.form.addEventListener("submit", () => show(false)); // browsers remember what was sent as text
        toggle.hidden = false;
        part.dataset.secret = "armed";
        if (worth) weigh(field, worth);
    };

    const weigh = (field, worth) => {
        const meter = worth.querySelector("meter");
        const words = worth.querySelector("[role=status]");
        const name = field.form.querySelector("[autocomplete~=username]");
        let waiting = null;
        let asked = new AbortController();

        const tell = (bits, text) => {
            meter.value = bits;
            if (words.textContent !== text) words.textContent = text;
        };

        const ask = async () => {
            asked.abort();
            asked = new AbortController();
            if (!field.value) return tell(0, "");
            const body = new URLSearchParams({ passphrase: field.value, least: worth.dataset.least });
            if (name) body.set("login", name.value);
            try {
                const answer = await fetch("/strength", { method: "POST", body, signal: asked.signal });
                if (answer.status !== 200) return;
                const advised = await answer.json();
                tell(advised.bits, advised.words);
            } catch (e) {
                // No advice this time; nothing depends on it.
            }
        };

        field.addEventListener("input", () => {
            clearTimeout(waiting);
            waiting = setTimeout(ask, pause);
        });
        worth.hidden = false;
    };

    document.querySelectorAll('[data-secret="plain"]').forEach(arm);
})();
