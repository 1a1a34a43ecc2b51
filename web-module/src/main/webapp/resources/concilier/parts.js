/* Tells the components of this page the nonce that their scripts carry (docs/decisions/0050). */
(() => {
    const nonce = document.currentScript.nonce;
    if (nonce && window.PrimeFaces) PrimeFaces.csp.init(nonce);
})();
