/**
 * English words too common to tell one passage from another, contractions as they look once the
 * apostrophe's tail is cut. Negations are among them: they matter to the guard, not to a search.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about after again all also am an and any are as at be because been before being between both but by
  can could did do does doing don down during each few for from further had has have having he her here hers
  him his how i if in into is it its just me more most my no nor not now of off on once only or other our ours
  out over own same shall she should so some such than that the their theirs them then there these they this
  those through to too under until up us very was we were what when where which while who whom whose why will
  with would you your yours im ive id ill dont doesnt cant wont isnt whats whens wheres hows thats lets please
  ok okay hi hello hey`.split(/\s+/),
);
