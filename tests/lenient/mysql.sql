-- mysql
CREATE TABLE `users` (
  `id` int(11) unsigned NOT NULL AUTO_INCREMENT,
  `email` varchar(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'how to reach',
  `kind` enum('a','b') DEFAULT 'a',
  `updated` datetime DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_email` (`email`),
  KEY `ix_kind` (`kind`, `email`(10))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='people';
CREATE TABLE orders (id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY, user_id int, note text, FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE);
ALTER TABLE orders ADD COLUMN total decimal(10,2) NOT NULL DEFAULT 0 AFTER id, ADD INDEX ix_total (total);
ALTER TABLE orders MODIFY COLUMN note varchar(20) NOT NULL DEFAULT 'x', CHANGE user_id owner_id int NULL;
ALTER TABLE orders DROP FOREIGN KEY orders_ibfk_1, DROP INDEX ix_total;
INSERT IGNORE INTO users (email) VALUES ('it\'s');
INSERT INTO users (id, email) VALUES (1, "x") ON DUPLICATE KEY UPDATE email = VALUES(email);
UPDATE orders o JOIN users u ON u.id = o.owner_id SET o.note = u.email WHERE u.kind = 'a';
SET FOREIGN_KEY_CHECKS = 0;
RENAME TABLE orders TO purchases;
