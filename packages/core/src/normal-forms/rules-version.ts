/**
 * The version of the rules that make normal forms, kept beside what they made: raise it when a rule gives another form for some text,
 * so that what is stored is made again.
 */
export const RULES_VERSION = 1;
