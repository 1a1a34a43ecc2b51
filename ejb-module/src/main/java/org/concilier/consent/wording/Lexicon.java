package org.concilier.consent.wording;

import java.util.List;
import java.util.regex.Pattern;

/** The turns of phrase that are looked for, in one language. */
record Lexicon(Pattern shame, Pattern push, Pattern period, Pattern nobody, Pattern nothing) {
    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]*");
    private static final Pattern PLACEHOLDER =
            pattern("[^\\p{L}\\p{N}]*(?:n ?[/.]? ?a|s\\.? ?o|tb[acd]|to ?do|x{2,}|lorem ipsum.*|none"
                    + "|to be (?:defined|determined|confirmed|completed|decided|announced)|not (?:applicable|specified|defined|known)"
                    + "|unknown|à (?:définir|déterminer|préciser|compléter|confirmer|venir)|néant|inconnue?s?"
                    + "|non (?:définie?|précisée?|applicable|renseignée?|connue?)s?)[^\\p{L}\\p{N}]*");
    /** A capital within a sentence, or within a word. */
    private static final Pattern NAME =
            Pattern.compile("(?<=[\\p{L}\\p{N},;:(«“] ?)\\s?\\b\\p{Lu}\\p{L}+|\\p{Ll}\\p{Lu}");

    private static final Lexicon ENGLISH = new Lexicon(
            pattern(
                    "(?:don't|do not|never|not interested in) ?(?:want|like|need|care|enjoy|deserve)?(?: to| for| about)?"
                            + " ?(?:sav\\w+|money|deals?|bargains?|rewards?|gifts?|better|improv\\w+|help\\w*|a? ?good|free)\\b.*"
                            + "|\\bdon't care\\b|\\bhate\\b.*|\\b(?:prefer|rather|love|like|happy|enjoy)(?: to)?"
                            + " (?:pay|spend|miss|los[ei]|wast[ei])\\w*.*|\\bpay(?:ing)? (?:more|extra|full|the full)\\b.*"
                            + "|\\bmiss(?:ing)? out\\b.*|\\bgiv(?:e|ing) up\\b.*"),
            pattern("\\bhurry\\b|\\bact (?:now|fast)\\b|\\b(?:last|final) chance\\b|\\bnow or never\\b|\\bright now\\b"
                    + "|\\bdon't (?:miss|wait|delay)\\b|\\bbefore it(?:'s| is) too late\\b|\\b(?:today|tonight) only\\b"
                    + "|\\bonly (?:today|tonight)\\b|\\blimited[- ]time\\b|\\bends (?:soon|today|tonight)\\b"
                    + "|\\bonly \\d+ (?:\\w+ )?left\\b|\\bwhile (?:stocks?|supplies) lasts?\\b|\\burgent(?:ly)?\\b"
                    + "|\\beveryone (?:else )?(?:says?|said|accepts|has|agrees)\\b|\\bcountdown\\b"
                    + "|\\byou(?:'ll| will| would| may| could| are going to) (?:lose|miss)\\b"),
            pattern(
                    "\\b(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty-four"
                            + "|thirty-six) (?:hour|day|week|month|year)s?\\b|\\buntil\\b|\\b(?:do not|don't|never) keep\\b|\\bnot kept\\b"),
            pattern(
                    "\\bnobody\\b|\\bno[ -]one\\b|\\bno other\\b|\\bnot shared\\b|\\b(?:do not|don't|never) share\\b|\\bonly (?:we|us|our)\\b"),
            pattern("(?:nothing|none|no \\w+(?: \\w+)?)( at all)?[.!]?"));

    private static final Lexicon FRENCH = new Lexicon(
            pattern(
                    "(?:n'aime|ne veux|ne mérite|n'ai|ne souhaite) pas? ?(?:besoin|envie)?(?: de| d'| les| des| faire| recevoir)*"
                            + " ?(?:économ\\w+|l'argent|argent|bon(?:ne)?s? (?:affaires?|plans?)|mieux|cadeaux?|gratuit\\w*|aider|progrès)\\b.*"
                            + "|\\b(?:préfère|aime(?: mieux)?|adore)(?: continuer à)? (?:tout )?(?:payer|rater|manquer|passer à côté|perdre|dépenser)\\b.*"
                            + "|\\bpayer (?:plus|davantage|plein tarif|le prix fort|le plein tarif)\\b.*|\\btant pis\\b.*|\\bpasser à côté\\b.*"
                            + "|\\bm'en (?:fiche|moque)\\b|\\brenonce à (?:mes|ces|aux|des|toutes?)\\b.*|\\bje (?:rate|manque|perds)\\b.*|\\bdéteste\\b.*"),
            pattern(
                    "\\bdépêchez-vous\\b|\\bhâtez-vous\\b|\\bvite ?!|\\bdernière chance\\b|\\bmaintenant ou jamais\\b"
                            + "|\\bne (?:ratez|manquez|tardez|attendez)\\b|\\bavant qu'il (?:ne )?soit trop tard\\b"
                            + "|\\b(?:aujourd'hui|ce soir) (?:seulement|uniquement)\\b|\\bseulement aujourd'hui\\b|\\boffre limitée\\b"
                            + "|\\b(?:temps|durée) limitée?\\b|\\bplus que \\d+\\b|\\bse termine (?:bientôt|ce soir|aujourd'hui)\\b"
                            + "|\\bsans (?:plus )?(?:tarder|attendre)\\b|\\burgent\\w*\\b|\\btout de suite\\b|\\bcompte à rebours\\b"
                            + "|\\btout le monde (?:dit|accepte|a dit|a accepté)\\b"
                            + "|\\bvous (?:perdrez|perdriez|raterez|rateriez|manquerez|manqueriez|allez (?:perdre|rater|manquer))\\b"),
            pattern(
                    "\\b(?:\\d+|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|dix-huit|vingt-quatre|trente-six)"
                            + " (?:heure|jour|semaine|mois|an|année)s?\\b|\\bjusqu'(?:à|au|aux|en)|\\bne (?:gardons|conservons)\\b"),
            pattern(
                    "\\bpersonne\\b|\\baucune?\\b|\\bne (?:partageons|transmettons|communiquons)\\b|\\bnous seuls\\b|\\b(?:seules? )?nos équipes\\b"),
            pattern("(?:rien|néant|aucune? \\w+(?: \\w+)?|pas d['e] ?\\w+(?: \\w+)?)( du tout)?[.!]?"));

    static Lexicon of(String language) {
        return "fr".equals(language) ? FRENCH : ENGLISH;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(
                regex,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);
    }

    static boolean isEmpty(String text) {
        return NO_WORDS.matcher(text).matches();
    }

    static boolean isPlaceholder(String text) {
        return isEmpty(text) || PLACEHOLDER.matcher(plain(text)).matches();
    }

    List<String> shaming(String text) {
        return found(shame, text);
    }

    List<String> pressure(String text) {
        return found(push, text);
    }

    boolean namesAPeriod(String text) {
        return period.matcher(plain(text)).find();
    }

    boolean namesAPartyOrNobody(String text) {
        return nobody.matcher(plain(text)).find() || NAME.matcher(plain(text)).find();
    }

    boolean saysNothing(String text) {
        return nothing.matcher(plain(text)).matches();
    }

    /** As they are written in the text. */
    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(plain(text))
                .results()
                .map(match -> text.substring(match.start(), match.end()))
                .toList();
    }

    /** One kind of apostrophe and of space, character by character. */
    private static String plain(String text) {
        return text.replace('’', '\'').replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
