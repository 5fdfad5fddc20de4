/** Another worker has taken the entry over: whoever held it before changes and says nothing more. */
export class ClaimLost extends Error {
  constructor() {
    super('Another claim has taken this entry over');
    this.name = 'ClaimLost';
  }
}
