-- Figures over time read what happened in that time, and not all that ever did.
create index redemption_time on redemption (redeemed_at);
create index redemption_rollback_time on redemption_rollback (rolled_back_at);
