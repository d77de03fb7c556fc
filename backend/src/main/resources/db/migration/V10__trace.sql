-- Which secret key a delivery was signed with; null for what was not sent, and for what came before this was kept.
alter table delivery add column secret_id uuid;
