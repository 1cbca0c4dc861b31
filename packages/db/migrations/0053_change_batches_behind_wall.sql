CALL put_behind_wall('listing_batch_changes');
