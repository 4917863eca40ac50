/** What is written into new files: texts that wait to be replaced, and comments. In the language of the site. */
const en = {
  toDo: 'To do',
  head: 'Made by `npm run new`. Replace whatever says “To do”; comments can be deleted.',
  title: 'title: a shorter title, for headings. Without it, that of the reference is used.',
  gist: 'To do: the study in one or two sentences, in your own words.',
  basis: 'or: full text',
  outline:
    'The parts of the source that claims rest on, and the number of words of each of their sentences, in order.',
  part: 'Abstract',
  profile:
    'One cell for each question of the comparison: the claims it rests on, or silent: where the source says nothing.',
  silent:
    'To do: look for it in the source. Name the claims that answer it, or say what may be said all the same.',
  claims:
    'An example: replace it. One claim says one thing and names its sentence. Ids never change once published.',
  kinds: 'one of',
  statement: 'To do: what the study says in this sentence, in your own words.',
  factors: 'ids of glossary entries, such as',
  summary: 'To do: the summary of the study. What you add to what it says stands in a block like this one.',
  gloss: 'To do: the entry in one sentence, in your own words.',
  aliases: 'Other names of the same thing; they are printed.',
  senses: 'How each study uses the term, and how the field does. Take away the # before what you need.',
  senseText: 'How the study uses the term, in your own words.',
  matches: 'How the entry matches others: same, close, broader, narrower or related.',
  matchReason: 'Why we match them.',
  explanation: 'To do: an explanation, or nothing.',
  frameworkGist: 'To do: what the framework shows, in one or two sentences.',
  studies: 'The study whose framework it is; several for one that brings studies together.',
  nodes: 'An example: replace it. Each node is an entry of the glossary.',
  relations: 'Only what a claim states (claims:), or what you mark as yours with a reason (editorial:).',
  editorial: 'To do: name the claims that state the relation, or say why you draw it.',
  description: 'To do: one sentence for search engines and link previews.',
  text: 'To do: the text of the page.',
  taken: (file: string) => `Taken over from ${file}, and not yet compared with the work.`,
};

const de: typeof en = {
  toDo: 'Zu tun',
  head: 'Angelegt von `npm run new`. Alles ersetzen, worin „Zu tun“ steht; Kommentare können weg.',
  title: 'title: ein kürzerer Titel, für Überschriften. Ohne ihn gilt der des Nachweises.',
  gist: 'Zu tun: die Arbeit in ein oder zwei Sätzen, in eigenen Worten.',
  basis: 'oder: full text',
  outline:
    'Die Teile der Quelle, auf denen Aussagen beruhen, mit der Zahl der Wörter jedes ihrer Sätze, der Reihe nach.',
  part: 'Kurzfassung',
  profile:
    'Eine Zelle für jede Frage des Vergleichs: die Aussagen, auf denen sie beruht, oder silent: wo die Quelle schweigt.',
  silent:
    'Zu tun: in der Quelle nachsehen. Die Aussagen nennen, die es beantworten, oder sagen, was sich trotzdem sagen lässt.',
  claims:
    'Ein Beispiel: ersetzen. Eine Aussage sagt eines und nennt ihren Satz. Ids ändern sich nach der Veröffentlichung nie mehr.',
  kinds: 'eines von',
  statement: 'Zu tun: was die Arbeit in diesem Satz sagt, in eigenen Worten.',
  factors: 'Ids von Einträgen des Glossars, etwa',
  summary: 'Zu tun: die Zusammenfassung der Arbeit. Was hinzugefügt wird, steht in einem Block wie diesem.',
  gloss: 'Zu tun: der Eintrag in einem Satz, in eigenen Worten.',
  aliases: 'Andere Namen derselben Sache; sie werden gedruckt.',
  senses:
    'Wie jede Arbeit den Begriff verwendet, und wie das Fach. Das # entfernen vor dem, was gebraucht wird.',
  senseText: 'Wie die Arbeit den Begriff verwendet, in eigenen Worten.',
  matches: 'Wie der Eintrag zu anderen steht: same, close, broader, narrower oder related.',
  matchReason: 'Warum wir sie verbinden.',
  explanation: 'Zu tun: eine Erklärung, oder nichts.',
  frameworkGist: 'Zu tun: was das Bild zeigt, in ein oder zwei Sätzen.',
  studies: 'Die Arbeit, deren Bild es ist; mehrere, wenn es Arbeiten zusammenführt.',
  nodes: 'Ein Beispiel: ersetzen. Jeder Knoten ist ein Eintrag des Glossars.',
  relations:
    'Nur was eine Aussage sagt (claims:), oder was mit Begründung als eigenes ausgewiesen ist (editorial:).',
  editorial:
    'Zu tun: die Aussagen nennen, die die Beziehung behaupten, oder sagen, warum sie gezeichnet ist.',
  description: 'Zu tun: ein Satz für Suchmaschinen und Linkvorschauen.',
  text: 'Zu tun: der Text der Seite.',
  taken: (file: string) => `Übernommen aus ${file} und noch nicht mit dem Werk verglichen.`,
};

export type SkeletonWords = typeof en;

/** English where there are none in the language of the site. */
export function getSkeletonWords(language: string): SkeletonWords {
  return /^de(?:-|$)/i.test(language) ? de : en;
}
