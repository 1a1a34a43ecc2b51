/* Warns five minutes and one minute before a session that is left alone ends, and stays signed in at the press of a button
   (WCAG 2.2, 2.2.1). Windows of one browser tell each other that somebody is there. Ten minutes before a session ends that
   has lasted as long as any may, it tells when that will be. Nothing moves the focus. */
(() => {
    const box = document.getElementById("ending");
    if (!box) return;
    const minute = 60000;
    const text = document.getElementById("endingText");
    const last = document.getElementById("endingLast");
    const button = document.getElementById("stay");
    const store = "concilier-seen" + box.dataset.stay;
    const lasts = Number(box.dataset.seconds) * 1000;
    const opened = Date.now();
    const atMost = Number(box.dataset.atMost) * 1000;
    const end = atMost < 0 ? Infinity : opened + atMost;
    let said = "";

    const seen = () => {
        try {
            localStorage.setItem(store, String(Date.now()));
        } catch {
            // this window alone knows
        }
    };
    const left = () => {
        let active = opened;
        try {
            active = Math.max(active, Number(localStorage.getItem(store)) || 0);
        } catch {
            // this window alone knows
        }
        return lasts - (Date.now() - active);
    };
    const say = (words) => {
        if (words === said) return;
        said = words;
        if (words !== "") box.hidden = false;
        text.textContent = words === "" ? "" : box.dataset[words];
        button.hidden = words === "over" || words === "";
    };
    // Said once, and not urgent: there is nothing to press.
    const sayLast = (rest) => {
        const near = rest > 0 && rest <= 10 * minute;
        if (!near) last.textContent = "";
        else if (last.textContent === "") {
            const time = new Date(end).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
            box.hidden = false;
            last.textContent = box.dataset.last.replace("{0}", time);
        }
    };
    const look = () => {
        const rest = left();
        const most = end - Date.now();
        sayLast(most);
        if (Math.min(rest, most) <= 0) say("over");
        else if (rest <= minute) say("now");
        else if (rest <= 5 * minute) say("soon");
        else say("");
        box.hidden = said === "" && last.textContent === "";
    };

    button.addEventListener("click", async () => {
        try {
            const answer = await fetch(box.dataset.stay, { credentials: "same-origin", redirect: "manual" });
            if (answer.status === 204) {
                seen();
                look();
            } else say("over");
        } catch {
            say("lost");
        }
    });

    seen();
    setInterval(look, 5000);
    document.addEventListener("visibilitychange", look);
    // Whoever types what is kept meanwhile is there.
    document.addEventListener("kept", () => { seen(); look(); }, true);
})();
