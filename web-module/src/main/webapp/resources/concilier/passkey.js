"use strict";

/*
 * Passkeys: asks the browser, puts its answer into the form, sends the form. Whoever has no script, or no passkey, uses
 * the page as it is: what this file needs stays hidden until it runs.
 */
(() => {
    const bytes = (text) =>
        Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));

    const text = (buffer) =>
        btoa(Array.from(new Uint8Array(buffer), (b) => String.fromCharCode(b)).join(""))
            .replaceAll("+", "-")
            .replaceAll("/", "_")
            .replaceAll("=", "");

    /* Options as the server writes them, with bytes where the browser wants bytes. */
    const readOptions = (json) => {
        const options = JSON.parse(json);
        const withId = (one) => ({ ...one, id: bytes(one.id) });
        options.challenge = bytes(options.challenge);
        if (options.user) options.user = withId(options.user);
        if (options.allowCredentials) options.allowCredentials = options.allowCredentials.map(withId);
        if (options.excludeCredentials) options.excludeCredentials = options.excludeCredentials.map(withId);
        return options;
    };

    /* The answer as the server reads it (RegistrationResponseJSON, AuthenticationResponseJSON). */
    const writeAnswer = (credential) => {
        const response = {};
        for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
            if (credential.response[part]) response[part] = text(credential.response[part]);
        }
        if (credential.response.getTransports) response.transports = credential.response.getTransports();
        return JSON.stringify({
            id: credential.id,
            rawId: text(credential.rawId),
            type: credential.type,
            authenticatorAttachment: credential.authenticatorAttachment,
            clientExtensionResults: {},
            response,
        });
    };

    const arm = (part) => {
        const creates = part.dataset.passkey === "create";
        const answer = part.querySelector("input[type=hidden]");
        const button = part.querySelector("input[type=submit]");
        const words = part.querySelector("[role=status]");
        const needed = (part.dataset.needs || "").split(" ").filter(Boolean).map((id) => document.getElementById(id));
        const opened = Date.now();
        let waiting = new AbortController();
        let asking = false;

        const isLate = () => Date.now() - opened > Number(part.dataset.seconds) * 1000;

        const send = (credential) => {
            answer.value = writeAnswer(credential);
            part.closest("form").requestSubmit(button);
        };

        const tell = (error) => {
            const known = creates && error.name === "InvalidStateError";
            const cancelled = error.name === "NotAllowedError" || error.name === "AbortError";
            words.textContent = known ? part.dataset.known : cancelled ? part.dataset.cancelled : part.dataset.unable;
        };

        const ask = async () => {
            const options = readOptions(part.dataset.options);
            if (!creates) return navigator.credentials.get({ publicKey: options });
            if (!options.user.name) {
                options.user.name = document.getElementById(part.dataset.login).value.trim();
                options.user.displayName = options.user.name;
            }
            return navigator.credentials.create({ publicKey: options });
        };

        button.addEventListener("click", async (event) => {
            if (needed.some((field) => !field.value.trim())) return; // the server says what to fill in
            event.preventDefault();
            if (asking) return;
            if (isLate()) return location.reload();
            asking = true;
            waiting.abort();
            try {
                send(await ask());
            } catch (error) {
                tell(error);
            } finally {
                asking = false;
            }
        });

        /* The browser offers passkeys where the name is typed: one touch, and no button. */
        const offer = async () => {
            const available = PublicKeyCredential.isConditionalMediationAvailable;
            if (!available || !(await available.call(PublicKeyCredential))) return;
            try {
                send(
                    await navigator.credentials.get({
                        publicKey: readOptions(part.dataset.options),
                        mediation: "conditional",
                        signal: waiting.signal,
                    }),
                );
            } catch (error) {
                if (error.name !== "AbortError") waiting = new AbortController(); // nobody chose one: nothing to say
            }
        };

        answer.value = "";
        part.hidden = false;
        if (part.dataset.offer === "true") offer();
    };

    /* Tells managers which keys still count, so that they offer no other (WebAuthn Level 3, section 5.1.10). */
    const signal = (part) => {
        const accepted = PublicKeyCredential.signalAllAcceptedCredentials;
        if (accepted && part.dataset.signal) accepted.call(PublicKeyCredential, JSON.parse(part.dataset.signal)).catch(() => {});
    };

    if (!window.PublicKeyCredential) {
        document.querySelectorAll("[data-passkey]").forEach((part) => part.remove());
        return;
    }
    document.querySelectorAll("[data-passkey]").forEach(arm);
    document.querySelectorAll("[data-signal]").forEach(signal);
})();
