package org.concilier.web.keys;

/** What is typed on the pages of a recovery. */
public class RecoveryForm {
    private String login;
    private String code;
    private String mailed;
    private String passphrase;
    private String otp;
    private String answer;

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getMailed() {
        return mailed;
    }

    public void setMailed(String mailed) {
        this.mailed = mailed;
    }

    public String getPassphrase() {
        return passphrase;
    }

    public void setPassphrase(String passphrase) {
        this.passphrase = passphrase;
    }

    public String getOtp() {
        return otp;
    }

    public void setOtp(String otp) {
        this.otp = otp;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
