/* Keys of the desk. A single key leads to a page or moves the focus; it never presses a button that does something. Keys are
   dead while one types, with Ctrl, Alt or Meta, and when they are switched off (WCAG 2.2, 2.1.4). A screen reader that reads a
   page keeps its own keys: these come only once it hands keys over. Without this file everything is reached by Tab. */
(() => {
    const STORE = "concilier-desk-keys";
    const root = document.documentElement;
    const stored = () => {
        try {
            return localStorage.getItem(STORE);
        } catch {
            return null;
        }
    };
    let off = stored() === "off";
    const show = () => root.classList.toggle("no-keys", off);
    show();

    const types = (element) =>
        element.isContentEditable || /^(textarea|select)$/i.test(element.tagName)
        || (element.tagName === "INPUT" && !/^(submit|button|checkbox|radio)$/.test(element.type));

    const find = (key) => {
        const all = [...document.querySelectorAll("[data-key]")].filter((e) => e.dataset.key === key && e.offsetParent);
        return all.find((e) => e.closest("main")) || all[0];
    };

    document.addEventListener("keydown", (event) => {
        if (off || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
        if (types(event.target)) return;
        const target = find(event.key);
        if (!target) return;
        event.preventDefault();
        if (target.tagName === "A") target.click();
        else target.focus();
    });

    const choice = document.getElementById("keysOn");
    if (choice) {
        choice.closest("[hidden]")?.removeAttribute("hidden");
        choice.checked = !off;
        choice.addEventListener("change", () => {
            off = !choice.checked;
            try {
                localStorage.setItem(STORE, off ? "off" : "on");
            } catch {
                // not kept beyond this page
            }
            show();
        });
    }
})();
