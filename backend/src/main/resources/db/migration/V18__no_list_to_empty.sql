-- Such an index keeps a list of what was added, and whoever fills it empties it: a call of Ashby would wait for hundreds of others.
set local lock_timeout = '5s'; -- rather started once more than everybody kept waiting
alter index if exists delivery_folded set (fastupdate = off);
