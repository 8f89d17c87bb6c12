import type { Wording } from "./wording";

export const english: Wording = {
  accordingTo:
    "according to (?:figures|data|numbers) (?:from|by|of)|according to|as reported by|figures from|data from|in the words of",
  says: "says?|said|told (?:reporters|journalists|the [\\p{L}]+)|states?|stated|claims?|claimed|announced|declared|argued|insisted|added|wrote|tweeted|noted|warned|reported|estimated|confirmed|denied|alleged|asserted|explained|boasted",
  that: "that",
  comparisons:
    "more|fewer|less|higher|lower|larger|smaller|bigger|faster|worse|better|most|least|highest|lowest|largest|biggest|worst|best|record|double[ds]?|tripled?|twice|half|majority|than|first|only country|ever|compared (?:with|to)|per capita",
  causes:
    "because|caused?|led to|thanks to|due to|as a result|resulted in|allowed|enabled|created|reduced|increased|cut|raised|helped",
  negations: "not|no|never|none|nobody|nothing|neither|nor|without|[\\p{L}]+n't",
  opinions:
    "i think|we think|i believe|we believe|i hope|i feel|i guess|in my (?:view|opinion)|perhaps|maybe|probably|likely|seems?|appears?|might|could",
  judgements:
    "should|ought|must|need to|needs to|have to|want to|deserve|wrong|right thing|great|wonderful|terrible|proud|shame|beautiful|love|thank|please|congratulations|welcome|good evening",
  toCome: "will|shall|won't|going to|would|'ll|plans? to|expected to|aims? to|promise[sd]?",
  over: "was|were|had|has|have|did|went|came|made|took|spent|voted|fell|rose|grew|lost|won|signed|passed|built|[\\p{L}]{3,}ed",
  firstPerson: "i|we|my|our|me|us|i'm|we're|i've|we've|i'll|we'll",
  secondPerson: "you|your|you're|yours",
  links:
    "and|but|so|also|however|moreover|furthermore|in addition|meanwhile|indeed|still|yet|then|thus|therefore|similarly|likewise|now|well",
  pronouns: "he|she",
  impersonal: "",
  articles: "the|a|an",
  bodies:
    "government|administration|ministry|department|agency|office|party|police|army|bank|commission|council|court|union|university|institute|company|committee|bureau|association|organi[sz]ation|parliament|congress|senate|authority|service|centre|center|federation|group|fund|board",
};
