package org.concilier.consent.wording;

/**
 * Something in a notice that pushes people, or that they cannot understand. Warns an author; forbids nothing.
 *
 * @param language of the words; null when it is not about words
 * @param field where, such as {@code retention} or {@code refuseLabel}; {@code all} for the text as a whole
 * @param words the words that gave rise to it, or the figures when it is not about words
 * @param advice what would mend it
 */
public record Warning(Code code, String language, String field, String words, Advice advice) {
    /** What is wrong. */
    public enum Code {
        UNEQUAL_STEPS(
                "Dire non doit demander au plus autant de gestes que dire oui.",
                "Saying no must take no more steps than saying yes."),
        REFUSAL_MISSING(
                "Donnez au non son propre bouton, à côté du oui.",
                "Give no a button of its own, next to the one for yes."),
        REFUSAL_LONG(
                "Raccourcissez le bouton du non : il doit se lire aussi vite que le oui.",
                "Shorten the button for no: it must be read as fast as yes."),
        REFUSAL_SHAMES(
                "Écrivez un simple non, qui ne fait rien dire d’autre à la personne.",
                "Write a plain no, which makes the person say nothing else."),
        PRE_TICKED(
                "Laissez le choix vide : une case déjà cochée n’est pas un accord (RGPD, considérant 32).",
                "Leave the choice empty: a box that is ticked already is no consent (GDPR, recital 32)."),
        TOO_MANY_TOGETHER(
                "Posez au plus dix questions à la fois, et le reste plus tard.",
                "Ask ten questions at once at most, and the rest later."),
        HARD_LANGUAGE(
                "Prenez des mots plus courts et des phrases plus courtes.", "Use shorter words and shorter sentences."),
        LONG_SENTENCE("Coupez cette phrase : 25 mots au plus.", "Split this sentence: 25 words at most."),
        RETENTION_MISSING(
                "Dites pendant combien de temps, en jours, en mois ou en années.",
                "Say for how long, in days, months or years."),
        RECIPIENTS_MISSING(
                "Nommez qui voit les données hors de l’entreprise, ou dites que personne ne les voit.",
                "Name who outside the company sees the data, or say that nobody does."),
        PRESSURE(
                "Ôtez l’urgence et la menace : la réponse peut attendre sans rien coûter.",
                "Take out urgency and threats: the answer can wait at no cost."),
        BENEFIT_ALONE(
                "Dites ce que tout le monde reçoit de toute façon, sans rien accepter.",
                "Say what everyone gets anyway, without agreeing to anything.");

        private final Advice advice;

        Code(String fr, String en) {
            this.advice = new Advice(fr.replace(" :", "\u202f:"), en);
        }
    }

    static Warning of(Code code, String language, String field, String words) {
        return new Warning(code, language, field, words, code.advice);
    }
}
