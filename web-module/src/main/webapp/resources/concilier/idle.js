/* Warns five minutes and one minute before a session that is left alone ends, and stays signed in at the press of a button
   (WCAG 2.2, 2.2.1). Windows of one browser tell each other that somebody is there. Nothing moves the focus. */
(() => {
    const box = document.getElementById("ending");
    if (!box) return;
    const minute = 60000;
    const text = document.getElementById("endingText");
    const button = document.getElementById("stay");
    const store = "concilier-seen" + box.dataset.stay;
    const lasts = Number(box.dataset.seconds) * 1000;
    const opened = Date.now();
    let said = "";

    const seen = () => {
        try {
            localStorage.setItem(store, String(Date.now()));
        } catch {
            // this window alone knows
        }
    };
    const left = () => {
        let last = opened;
        try {
            last = Math.max(last, Number(localStorage.getItem(store)) || 0);
        } catch {
            // this window alone knows
        }
        return lasts - (Date.now() - last);
    };
    const say = (words) => {
        if (words === said) return;
        said = words;
        box.hidden = words === "";
        text.textContent = words === "" ? "" : box.dataset[words];
        button.hidden = words === "over" || words === "";
    };
    const look = () => {
        const rest = left();
        if (rest <= 0) say("over");
        else if (rest <= minute) say("now");
        else if (rest <= 5 * minute) say("soon");
        else say("");
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
})();
