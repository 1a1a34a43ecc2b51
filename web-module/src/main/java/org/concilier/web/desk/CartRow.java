package org.concilier.web.desk;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;

/** One article as it is told on the phone and typed; prices with a comma or a point. */
public class CartRow implements Serializable {
    private static final long serialVersionUID = 1L;

    private String sku;
    private String quantity;
    private String price;

    boolean isEmpty() {
        return sku == null && price == null;
    }

    /** As the cart of a request has it; empty when something is missing or makes no sense. */
    Optional<JsonObject> line(String currency) {
        if (sku == null || price == null) return Optional.empty();
        try {
            var pieces = quantity == null ? 1 : Integer.parseInt(quantity.strip());
            var amount = new BigDecimal(price.replace(',', '.').strip()).setScale(2);
            if (pieces < 1 || amount.signum() < 0) return Optional.empty();
            return Optional.of(Json.createObjectBuilder()
                    .add("sku", sku.strip())
                    .add("quantity", pieces)
                    .add(
                            "unitPrice",
                            Json.createObjectBuilder()
                                    .add("amount", amount.toPlainString())
                                    .add("currency", currency))
                    .build());
        } catch (ArithmeticException | NumberFormatException unfit) {
            return Optional.empty();
        }
    }

    public String getSku() {
        return sku;
    }

    public void setSku(String sku) {
        this.sku = sku;
    }

    public String getQuantity() {
        return quantity;
    }

    public void setQuantity(String quantity) {
        this.quantity = quantity;
    }

    public String getPrice() {
        return price;
    }

    public void setPrice(String price) {
        this.price = price;
    }
}
