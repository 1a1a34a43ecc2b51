/* Keeps the picture of sign-ins fresh: asks every few seconds whether there is something new, and shows it in place. It is
   nobody's doing, so a page that was left alone keeps nobody signed in. Nothing is announced, nothing moves the focus, and a
   button stops it (WCAG 2.2, 2.2.2). Without it one loads anew. */
(() => {
    const box = document.getElementById("following");
    if (!box) return;
    const every = 5000;
    const state = box.querySelector("[role=status]");
    const button = box.querySelector("button");
    let mark = box.dataset.mark;
    let paused = false;

    const say = (words) => {
        if (state.textContent !== box.dataset[words]) state.textContent = box.dataset[words];
    };

    // What has the focus stays the very same element, and a table that was opened stays open.
    const renewFigure = (old, now) => {
        now.querySelector("details")?.toggleAttribute("open", old.querySelector("details")?.open ?? false);
        if (old.innerHTML === now.innerHTML) return;
        if (!old.contains(document.activeElement)) {
            old.replaceChildren(...now.childNodes);
            return;
        }
        for (const part of ["[id$=-says]", "svg.broad", "svg.narrow", "tbody"]) {
            const fresh = now.querySelector(part);
            if (fresh) old.querySelector(part)?.replaceWith(fresh);
        }
    };

    const renew = (old, now) => {
        const figures = [...now.querySelectorAll("figure")];
        if (figures.length > 0 && figures.every((one) => document.getElementById(one.id))) {
            for (const one of figures) renewFigure(document.getElementById(one.id), one);
        } else if (old.innerHTML !== now.innerHTML) old.replaceChildren(...now.childNodes);
    };

    const look = async () => {
        if (paused || document.hidden) return;
        const headers = { "Concilier-Unattended": "yes", "If-None-Match": mark };
        const answer = await fetch(location.href, { credentials: "same-origin", redirect: "manual", headers });
        if (answer.type === "opaqueredirect") location.reload();
        if (!answer.ok && answer.status !== 304) throw new Error(String(answer.status));
        if (answer.ok) {
            const page = new DOMParser().parseFromString(await answer.text(), "text/html");
            if (paused) return;
            mark = page.getElementById("following").dataset.mark;
            for (const old of document.querySelectorAll("[data-follow]")) {
                const now = page.querySelector(`[data-follow="${old.dataset.follow}"]`);
                if (now) renew(old, now);
            }
        }
        say("alive");
    };

    button.addEventListener("click", () => {
        paused = !paused;
        button.textContent = paused ? box.dataset.resume : box.dataset.pause;
        say(paused ? "paused" : "alive");
    });

    const again = () => look().catch(() => say("lost")).finally(() => setTimeout(again, every));
    button.hidden = false;
    say("alive");
    setTimeout(again, every);
})();
