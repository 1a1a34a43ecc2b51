/* Follows the call on this page: when the server says that it has changed, its region is fetched again and replaced.
   Focus never moves, and what is being typed stays. Without this file the page works by links. */
(() => {
    const region = document.getElementById("live");
    if (!region || region.dataset.open !== "true") return;
    const note = document.getElementById("liveNote");
    const every = 5000;
    let step = Number(region.dataset.step);
    let polling = null;

    // What is being written about the call is kept before the page goes.
    const reload = () => {
        const unkept = document.querySelector("form[data-unkept]");
        if (!unkept) {
            location.reload();
            return;
        }
        unkept.addEventListener("kept", () => location.reload(), { once: true });
        unkept.dispatchEvent(new Event("change"));
    };

    const say = (text) => {
        if (note.textContent !== text) note.textContent = text;
    };

    // On a tab of the file, what changes is told by the page of the call, which shows no more of the customer.
    const page = region.dataset.page || location.href;
    const again = document.getElementById("liveAgain");

    const show = async () => {
        // Nobody's doing: it must not keep a desk open that was left alone.
        const answer = await fetch(page, { credentials: "same-origin", redirect: "manual", headers: { "Concilier-Unattended": "yes" } });
        if (answer.type === "opaqueredirect") {
            reload();
            return;
        }
        if (!answer.ok) return;
        const told = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = told.getElementById("live");
        if (!fresh || fresh.dataset.step === region.dataset.step) return;
        step = Number(fresh.dataset.step);
        region.dataset.step = fresh.dataset.step;
        for (const part of fresh.querySelectorAll("[data-part]")) {
            const old = region.querySelector(`[data-part="${part.dataset.part}"]`);
            if (old && old.innerHTML !== part.innerHTML) {
                old.classList.remove("none", "green", "amber", "red");
                old.classList.add(...part.classList);
                if (again) again.hidden = false;
                old.replaceChildren(...part.childNodes);
            }
        }
        if (fresh.dataset.open !== "true") reload();
    };

    const poll = () => {
        say(note.dataset.lost);
        polling ??= setInterval(() => show().catch(() => {}), every);
    };

    const listen = () => {
        const source = new EventSource(`${region.dataset.source}&step=${step}`);
        source.addEventListener("open", () => {
            clearInterval(polling);
            polling = null;
            say(note.dataset.alive);
        });
        source.addEventListener("step", () => show().catch(poll));
        source.addEventListener("error", () => {
            poll();
            // The browser comes back by itself unless the answer was a refusal.
            if (source.readyState === EventSource.CLOSED) setTimeout(listen, every);
        });
    };

    listen();
})();
