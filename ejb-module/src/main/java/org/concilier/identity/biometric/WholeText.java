package org.concilier.identity.biometric;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Reads an answer as text in UTF-8; hangs up on one that is too long, which is then none. */
final class WholeText implements BodySubscriber<Optional<String>> {
    private final CompletableFuture<Optional<String>> done = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int most;
    private Subscription subscription;

    /** @param most bytes of an answer that is taken */
    WholeText(int most) {
        this.most = most;
    }

    @Override
    public CompletionStage<Optional<String>> getBody() {
        return done;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        this.subscription = subscription;
        subscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (var part : parts) take(part);
        if (bytes.size() <= most) {
            subscription.request(1);
        } else {
            subscription.cancel();
            done.complete(Optional.empty());
        }
    }

    private void take(ByteBuffer part) {
        var some = new byte[Math.min(part.remaining(), most + 1)];
        part.get(some);
        bytes.writeBytes(some);
    }

    @Override
    public void onError(Throwable failure) {
        done.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        done.complete(Optional.of(bytes.toString(StandardCharsets.UTF_8)));
    }
}
