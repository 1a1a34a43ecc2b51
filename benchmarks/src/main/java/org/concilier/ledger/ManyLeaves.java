package org.concilier.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/** Fills an empty ledger with leaves whose hashes follow from their numbers, in bulk and with the tree they make. */
final class ManyLeaves {
    private static final int BATCH = 10_000;

    private final Connection database;
    private final PreparedStatement leaves;
    private final PreparedStatement positions;
    private final PreparedStatement nodes;
    private Map<Subtree, Hash> roots = new HashMap<>();
    private long size;

    private ManyLeaves(Connection database) throws SQLException {
        this.database = database;
        leaves = database.prepareStatement("insert into ledger_leaf (id, kind, body, hash) values (?, 'ACCESS', ?, ?)");
        positions = database.prepareStatement("insert into ledger_position (pos, leaf_id) values (?, ?)");
        nodes = database.prepareStatement("insert into ledger_node (height, idx, hash) values (?, ?, ?)");
    }

    static void fill(DataSource pool, long size) throws SQLException {
        try (var database = pool.getConnection()) {
            database.setAutoCommit(false);
            var filled = new ManyLeaves(database);
            while (filled.size < size) filled.add(Math.min(BATCH, size - filled.size));
            filled.sign();
        }
    }

    static Hash leaf(long index) {
        return Hash.ofLeaf(Long.toString(index).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private void add(long many) throws SQLException {
        var growth = new TreeGrowth(size, roots::get);
        for (long i = size; i < size + many; i++) {
            row(leaves, i + 1, "x".repeat(130), leaf(i).toString());
            row(positions, i, i + 1);
            growth.add(leaf(i));
        }
        for (var node : growth.completed().entrySet()) {
            row(
                    nodes,
                    node.getKey().height(),
                    node.getKey().idx(),
                    node.getValue().toString());
        }
        for (var statement : new PreparedStatement[] {leaves, positions, nodes}) statement.executeBatch();
        database.commit();
        size = growth.size();
        roots = waiting(growth.completed());
    }

    /** What the next leaves grow on. */
    private Map<Subtree, Hash> waiting(Map<Subtree, Hash> completed) {
        Function<Subtree, Hash> known = subtree -> completed.getOrDefault(subtree, roots.get(subtree));
        var kept = new HashMap<Subtree, Hash>();
        for (var subtree : new LeafRange(0, size).subtrees()) kept.put(subtree, known.apply(subtree));
        return kept;
    }

    private void sign() throws SQLException {
        try (var checkpoint = database.prepareStatement(
                "insert into ledger_checkpoint"
                        + " (tree_size, root_hash, taken_at, signature, key_id) values (?, ?, current_timestamp, 'none', 'none')")) {
            row(checkpoint, size, new LeafRange(0, size).root(roots::get).toString());
            checkpoint.executeBatch();
        }
        database.commit();
    }

    private static void row(PreparedStatement insert, Object... columns) throws SQLException {
        for (int i = 0; i < columns.length; i++) insert.setObject(i + 1, columns[i]);
        insert.addBatch();
    }
}
