package org.concilier.identity.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concilier.identity.Account;
import org.concilier.mail.KnownAddresses;

/**
 * The addresses of accounts. Before its owner has named one, an account has the address that the company knows of the
 * customer, and staff the login that is an address. Internal.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AddressBook {
    @PersistenceContext
    EntityManager em;

    @Inject
    KnownAddresses known;

    @Inject
    Clock clock;

    /** Where messages go now; empty when the account has no address. */
    public Optional<String> current(Account account) {
        return all(account.id()).stream()
                .filter(AccountAddress::isCurrent)
                .map(AccountAddress::address)
                .findFirst()
                .or(() -> assumed(account));
    }

    /** What anyone who knows the person would try as a passphrase: login, names, addresses. */
    public List<String> words(String login, UUID customer) {
        return Stream.concat(Stream.of(login), customer == null ? Stream.of() : known.words(customer).stream())
                .toList();
    }

    /** Every address that must hear of a recovery: the present one and those replaced within thirty days. */
    public List<String> told(Account account) {
        var now = clock.instant();
        var own = all(account.id()).stream().filter(one -> one.isStillTold(now)).map(AccountAddress::address);
        return Stream.concat(current(account).stream(), own).distinct().toList();
    }

    /** Keeps what the company knows: if that changes later, by whomever, this account's messages do not follow. */
    public void pin(Account account) {
        assumed(account).ifPresent(address -> em.persist(AccountAddress.known(account.id(), address, clock.instant())));
    }

    /** The address that waits for its code; empty when none does. */
    Optional<AccountAddress> waiting(UUID account) {
        return all(account).stream()
                .filter(one -> one.isWaiting(clock.instant()))
                .findFirst();
    }

    /** Asks for a code for another address, instead of any that waited before. */
    void want(Account account, String address, String code) {
        em.createQuery("delete from AccountAddress a where a.accountId = :account and a.confirmedAt is null")
                .setParameter("account", account.id())
                .executeUpdate();
        em.persist(AccountAddress.wanted(account.id(), address, code, clock.instant()));
    }

    /** The address until now is replaced; one that was only assumed is written down first, so that it is told. */
    void replace(Account account, AccountAddress by) {
        if (all(account.id()).stream().noneMatch(one -> one != by && one.isCurrent())) pin(account);
        all(account.id()).stream()
                .filter(one -> one != by && one.isCurrent())
                .forEach(one -> one.replace(clock.instant()));
    }

    private List<AccountAddress> all(UUID account) {
        return em.createQuery(
                        "select a from AccountAddress a where a.accountId = :account order by a.createdAt desc, a.id",
                        AccountAddress.class)
                .setParameter("account", account)
                .getResultList();
    }

    private Optional<String> assumed(Account account) {
        if (account.customerId() != null) return known.email(account.customerId());
        return Optional.of(account.login()).filter(login -> login.contains("@"));
    }
}
