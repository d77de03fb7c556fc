-- Who was looked at before it was kept whether the history tells when they entered: where it may have told nothing, what was decided
-- stays, and Ashby is asked once more. Somebody who was never changed after they entered looks the same, until the answer. The work's row
-- comes first, as in the work itself.
select 1 from work where kind = 'ledger' and key = 'ashby' for update;
update ledger_entry set proof = 'UNDATED', looked_at = null
where proof = 'STAGE' and entered_at = updated_at and not enrolled;
