/* Keeps the lists of calls fresh while somebody is there: a call that comes in is told, and the focus stays where it is. After
   ten minutes without a key or a touch it stops; what it asks for meanwhile keeps the session alive only when somebody was there
   since it asked before. Without it one loads anew. */
(() => {
    const parts = document.querySelectorAll("[data-fresh]");
    const every = 3000;
    const patience = 600000;
    let touched = Date.now();
    let asked = touched;
    for (const kind of ["keydown", "pointerdown", "pointermove"]) {
        document.addEventListener(kind, () => { touched = Date.now(); }, { passive: true });
    }

    const look = async () => {
        if (document.hidden || Date.now() - touched > patience) return;
        const headers = touched > asked ? {} : { "Concilier-Unattended": "yes" };
        asked = Date.now();
        const answer = await fetch(location.pathname, { credentials: "same-origin", redirect: "manual", headers });
        if (answer.type === "opaqueredirect") location.reload();
        if (!answer.ok) return;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        for (const part of parts) {
            const now = page.querySelector(`[data-fresh="${part.dataset.fresh}"]`);
            if (!now || now.innerHTML === part.innerHTML || part.contains(document.activeElement)) continue;
            part.replaceChildren(...now.childNodes);
        }
        const next = document.getElementById("taken");
        const fresh = page.getElementById("taken");
        if (next && fresh) next.value = fresh.value;
    };

    const again = () => look().catch(() => {}).finally(() => setTimeout(again, every));
    setTimeout(again, every);
})();
