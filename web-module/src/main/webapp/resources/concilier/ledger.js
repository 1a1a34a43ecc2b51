/* Checks the ledger with nothing but hashes and published keys, in this browser (RFC 6962, RFC 9162). Sends nothing anywhere. */
'use strict';
(() => {
    const page = document.getElementById('ledger');
    if (!page) return;
    const DATA = '/office/data/v1/ledger/';
    const say = (key, ...gaps) => gaps.reduce((text, gap, i) => text.replaceAll('{' + i + '}', gap), page.dataset[key]);
    const number = (n) => new Intl.NumberFormat(document.documentElement.lang).format(n);
    const encode = (text) => new TextEncoder().encode(text);
    const bytes = (base64) => Uint8Array.from(atob(base64.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
    const base64 = (hash) => btoa(String.fromCharCode(...hash));
    const digest = async (...parts) => {
        const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
        let at = 0;
        for (const part of parts) { all.set(part, at); at += part.length; }
        return new Uint8Array(await crypto.subtle.digest('SHA-256', all));
    };
    const leafHash = (text) => digest(Uint8Array.of(0), encode(text));
    const nodeHash = (left, right) => digest(Uint8Array.of(1), left, right);

    class Unproven extends Error {}
    const must = (holds, key, ...gaps) => { if (!holds) throw new Unproven(say(key, ...gaps)); };
    const json = async (address) => {
        const answer = await fetch(address, { headers: { Accept: 'application/json' } });
        must(answer.ok, 'unread', answer.status);
        return answer.json();
    };

    const checkSignature = async (checkpoint, keys) => {
        const jwk = keys.find((key) => key.kid === checkpoint.keyId);
        must(jwk, 'unknownKey', checkpoint.keyId);
        const key = await crypto.subtle.importKey('jwk', { kty: jwk.kty, crv: jwk.crv, x: jwk.x, y: jwk.y },
            { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
        const signed = JSON.stringify({ rootHash: checkpoint.rootHash, timestamp: checkpoint.timestamp, treeSize: checkpoint.treeSize });
        must(await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, bytes(checkpoint.signature), encode(signed)),
            'badSignature', number(checkpoint.treeSize));
    };

    /* Goes up one level: odd nodes and the last one have their sibling on the left. */
    const climb = async (node, last, proof, onLeft, onRight) => {
        for (const hash of proof) {
            must(last > 0, 'badPath');
            if (node % 2 === 1 || node === last) {
                await onLeft(hash);
                while (node % 2 === 0 && node > 0) { node /= 2; last = Math.floor(last / 2); }
            } else {
                await onRight(hash);
            }
            node = Math.floor(node / 2);
            last = Math.floor(last / 2);
        }
        must(last === 0, 'badPath');
    };

    const checkInclusion = async (row) => {
        const steps = [];
        const checkpoint = await json(DATA + 'checkpoint');
        await checkSignature(checkpoint, (await json('/oauth/jwks')).keys);
        let hash = await leafHash(row.dataset.leaf);
        must(base64(hash) === row.dataset.hash, 'badLeaf');
        steps.push(base64(hash));
        const found = await json(DATA + 'inclusion?leaf=' + encodeURIComponent(row.dataset.hash) + '&size=' + checkpoint.treeSize);
        must(found.leafIndex === Number(row.dataset.index) && found.treeSize === checkpoint.treeSize, 'badPath');
        await climb(found.leafIndex, found.treeSize - 1, found.proof.map(bytes),
            async (sibling) => { hash = await nodeHash(sibling, hash); steps.push(base64(hash)); },
            async (sibling) => { hash = await nodeHash(hash, sibling); steps.push(base64(hash)); });
        must(base64(hash) === checkpoint.rootHash, 'badRoot');
        return { text: say('proven', number(found.leafIndex), number(checkpoint.treeSize), checkpoint.timestamp, checkpoint.keyId), steps };
    };

    const checkConsistency = async (size, root) => {
        const checkpoint = await json(DATA + 'checkpoint');
        await checkSignature(checkpoint, (await json('/oauth/jwks')).keys);
        must(size >= 1 && size <= checkpoint.treeSize, 'shorter', number(size), number(checkpoint.treeSize));
        if (size === checkpoint.treeSize) must(root === checkpoint.rootHash, 'rewritten', number(size));
        else {
            const { proof } = await json(DATA + 'consistency?from=' + size + '&to=' + checkpoint.treeSize);
            let node = size - 1;
            let last = checkpoint.treeSize - 1;
            let trailing = size;
            while (trailing % 2 === 0) { trailing /= 2; node = Math.floor(node / 2); last = Math.floor(last / 2); }
            const rest = proof.map(bytes);
            let old = trailing === 1 ? bytes(root) : rest.shift();
            must(old, 'badPath');
            let grown = old;
            await climb(node, last, rest,
                async (hash) => { old = await nodeHash(hash, old); grown = await nodeHash(hash, grown); },
                async (hash) => { grown = await nodeHash(grown, hash); });
            must(base64(old) === root, 'rewritten', number(size));
            must(base64(grown) === checkpoint.rootHash, 'badRoot');
        }
        return { text: say('grown', number(size), number(checkpoint.treeSize)), checkpoint };
    };

    const lines = async function* (address, signal) {
        const answer = await fetch(address, { signal });
        must(answer.ok, 'unread', answer.status);
        const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
        let rest = '';
        for (;;) {
            const { done, value } = await reader.read();
            if (done) break;
            const parts = (rest + value).split('\n');
            rest = parts.pop();
            for (const part of parts) yield JSON.parse(part);
        }
        must(rest === '', 'cutOff');
    };

    /* Two verdicts: nothing was altered, and nothing that must be there is missing. */
    const checkAll = async (signal, progress) => {
        const faults = { integrity: [], completeness: [] };
        const fault = (verdict, text) => { if (faults[verdict].length < 20) faults[verdict].push(text); };
        const counts = { leaves: 0, checkpoints: 0, records: 0, waiting: 0 };
        const open = new Map();
        const stack = [];
        let head;
        let ended = false;
        const root = async () => {
            let hash = stack.length ? stack[stack.length - 1].hash : await digest();
            for (let i = stack.length - 2; i >= 0; i--) hash = await nodeHash(stack[i].hash, hash);
            return base64(hash);
        };
        const takers = {
            format: async (line) => { head = line; },
            leaf: async (line) => {
                if (line.i !== counts.leaves) fault('integrity', say('badOrder', number(line.i)));
                const hash = await leafHash(line.leaf);
                if (base64(hash) !== line.hash) fault('integrity', say('badLeafAt', number(line.i)));
                open.set(line.hash, JSON.parse(line.leaf).kind);
                stack.push({ hash, size: 1 });
                while (stack.length > 1 && stack[stack.length - 1].size === stack[stack.length - 2].size) {
                    const right = stack.pop();
                    const left = stack.pop();
                    stack.push({ hash: await nodeHash(left.hash, right.hash), size: left.size * 2 });
                }
                counts.leaves++;
            },
            checkpoint: async (line) => {
                counts.checkpoints++;
                const signed = line.checkpoint;
                try { await checkSignature(signed, head.publicKeys.keys); } catch (e) { fault('integrity', e.message); }
                if (signed.treeSize !== counts.leaves || signed.rootHash !== await root())
                    fault('integrity', say('badCheckpoint', number(signed.treeSize)));
            },
            kind: async (line) => {
                counts.records++;
                if (line.waiting) {
                    counts.waiting++;
                    if (base64(await leafHash(line.waiting)) !== line.leafHash) fault('completeness', say('noLeaf', line.kind, line.id));
                } else if (open.get(line.leafHash) === line.kind) open.delete(line.leafHash);
                else fault('completeness', say('noLeaf', line.kind, line.id));
            },
            end: async (line) => {
                ended = line.end.leaves === counts.leaves && line.end.checkpoints === counts.checkpoints;
            }
        };
        for await (const line of lines(DATA + 'export', signal)) {
            const taker = Object.keys(takers).find((name) => name in line);
            must(taker, 'cutOff');
            await takers[taker](line);
            if ((counts.leaves + counts.records) % 500 === 0) progress(say('checking', number(counts.leaves), number(head.treeSize), number(counts.records)));
        }
        if (!ended) fault('integrity', say('cutOff'));
        return { counts, faults, head };
    };

    const show = (place, holds, text, details) => {
        place.replaceChildren();
        place.className = 'verdict ' + (holds ? 'green' : 'red');
        const words = document.createElement('div');
        const title = document.createElement('strong');
        title.className = 'colour';
        title.textContent = say(holds ? 'yes' : 'no');
        const sentence = document.createElement('p');
        sentence.textContent = text;
        words.append(title, sentence);
        if (details && details.length) {
            const list = document.createElement(holds ? 'ol' : 'ul');
            list.className = 'hash small';
            for (const detail of details) { const item = document.createElement('li'); item.textContent = detail; list.append(item); }
            words.append(list);
        }
        if (!holds) {
            place.setAttribute('role', 'alert');
            const file = document.createElement('a');
            file.href = URL.createObjectURL(new Blob([JSON.stringify({ text, details, at: new Date().toISOString() }, null, 1)], { type: 'application/json' }));
            file.download = 'ledger-check.json';
            file.className = 'button';
            file.textContent = say('keep');
            words.append(file);
        }
        place.append(words);
        place.hidden = false;
        place.tabIndex = -1;
        place.focus();
    };

    const run = async (button, place, work) => {
        button.disabled = true;
        place.hidden = false;
        place.className = '';
        place.removeAttribute('role');
        place.textContent = say('working');
        try { await work(); } catch (e) {
            show(place, false, e instanceof Unproven ? e.message : say(e.name === 'AbortError' ? 'stopped' : 'unable', e.message));
        }
        button.disabled = false;
    };

    if (!window.isSecureContext || !crypto.subtle) return;
    for (const button of page.querySelectorAll('button[data-does]')) button.hidden = false;
    for (const button of page.querySelectorAll('[data-does="leaf"]')) {
        const row = button.closest('[data-leaf]');
        const place = row.querySelector('[data-result]');
        button.addEventListener('click', () => run(button, place, async () => {
            const { text, steps } = await checkInclusion(row);
            show(place, true, text, steps);
        }));
    }

    const size = document.getElementById('size');
    const root = document.getElementById('root');
    const kept = JSON.parse(localStorage.getItem('concilier.checkpoint') || 'null');
    if (kept && !size.value) { size.value = kept.treeSize; root.value = kept.rootHash; }
    const grown = page.querySelector('[data-does="grown"]');
    const grownResult = document.getElementById('grown-result');
    grown.addEventListener('click', () => run(grown, grownResult, async () => {
        const { text, checkpoint } = await checkConsistency(Number(size.value), root.value.trim());
        localStorage.setItem('concilier.checkpoint', JSON.stringify({ treeSize: checkpoint.treeSize, rootHash: checkpoint.rootHash }));
        show(grownResult, true, text);
    }));
    const remember = page.querySelector('[data-does="remember"]');
    remember.addEventListener('click', () => run(remember, grownResult, async () => {
        const checkpoint = await json(DATA + 'checkpoint');
        await checkSignature(checkpoint, (await json('/oauth/jwks')).keys);
        localStorage.setItem('concilier.checkpoint', JSON.stringify({ treeSize: checkpoint.treeSize, rootHash: checkpoint.rootHash }));
        size.value = checkpoint.treeSize;
        root.value = checkpoint.rootHash;
        show(grownResult, true, say('remembered', number(checkpoint.treeSize)));
    }));

    const all = page.querySelector('[data-does="all"]');
    const stop = page.querySelector('[data-does="stop"]');
    const status = document.getElementById('all-status');
    stop.hidden = true;
    all.addEventListener('click', () => {
        const controller = new AbortController();
        stop.hidden = false;
        stop.onclick = () => controller.abort();
        const integrity = document.getElementById('integrity');
        const completeness = document.getElementById('completeness');
        completeness.hidden = true;
        run(all, integrity, async () => {
            const { counts, faults } = await checkAll(controller.signal, (text) => { status.textContent = text; });
            show(completeness, faults.completeness.length === 0, faults.completeness.length
                ? say('incomplete', number(faults.completeness.length)) : say('complete', number(counts.records), number(counts.waiting)), faults.completeness);
            show(integrity, faults.integrity.length === 0, faults.integrity.length
                ? say('altered', number(faults.integrity.length)) : say('whole', number(counts.leaves), number(counts.checkpoints)), faults.integrity);
            status.textContent = say('finished');
        }).then(() => { stop.hidden = true; });
    });
})();
